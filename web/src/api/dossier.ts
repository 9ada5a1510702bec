import type { components } from "./contract";

type Schemas = components["schemas"];

export type Dossier = Schemas["Dossier"];
export type Report = Schemas["Report"];
export type Assertion = Schemas["Assertion"];
export type Attribution = Schemas["Attribution"];
export type Quantity = Schemas["Quantity"];
export type Claim = Schemas["Claim"];
export type ClaimStatus = Schemas["ClaimStatus"];
export type Origin = Schemas["Origin"];
export type Estimate = Schemas["Estimate"];
export type Inheritance = Schemas["Inheritance"];
export type Dispute = Schemas["Dispute"];
export type Actor = Schemas["Actor"];
export type Place = Schemas["Place"];
export type Mention = Schemas["Mention"];
export type Derivation = Schemas["Derivation"];
export type SharedPassage = Schemas["SharedPassage"];
export type Evidence = Schemas["Evidence"];
export type LostSource = Schemas["LostSource"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type Span = Schemas["Span"];
export type Skip = Schemas["Skip"];
export type Addition = Schemas["Addition"];
export type StageProgress = Schemas["StageProgress"];
export type Problem = Schemas["Problem"];
