using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Link.Known;
using Stemma.Link.Names;
using Stemma.Parse;

namespace Stemma.Link.Actors;

/// <summary>
/// Gives each mention its actor by a sieve of rules, the surest first (Raghunathan et al. 2010): names that are known or the same, other names
/// given beside a name, acronyms, short names, noun phrases, pronouns. A mention no rule places becomes an actor of its own, or none.
/// </summary>
internal sealed class ActorLinker
{
    private readonly ActorDrafts _drafts;
    private readonly ImmutableArray<ReportMentions> _reports;
    private readonly Knowledge _knowledge;
    private readonly NameForms _forms;
    private readonly StateReader _states;
    private readonly AntecedentFinder _antecedents;
    private readonly string _scope;

    private ActorLinker(ImmutableArray<ExtractedReport> reports, Knowledge knowledge, NameCensus census, NameForms forms, CountryWords countries, LinkOptions options)
    {
        _knowledge = knowledge;
        _scope = options.Scope;
        _forms = forms;
        _drafts = new ActorDrafts(new RefusedPairs(options.Refused));
        _antecedents = new AntecedentFinder(_drafts);
        var collector = new MentionCollector(census, countries);
        _reports = [.. reports.Select(report => new ReportMentions(report, collector.In(report)))];
        _states = new StateReader(knowledge, forms, countries);
    }

    public static ImmutableArray<Actor> Link(ImmutableArray<ExtractedReport> reports, Knowledge knowledge, NameCensus census, NameForms forms, CountryWords countries, LinkOptions options)
    {
        var linker = new ActorLinker(reports, knowledge, census, forms, countries, options);
        linker.Place(linker.FullName);
        linker.JoinOtherNames();
        linker.Place(linker.ShortName);
        linker.JoinOtherNames();
        linker.Place(linker.Apposition);
        linker.Place(linker.NounPhrase);
        linker.Place(linker.Pronoun);
        return linker.Settle();
    }

    private void Place(Action<ReportMentions, int> rule)
    {
        foreach (var report in _reports)
        {
            for (var i = 0; i < report.Mentions.Length; i++)
            {
                if (_drafts.Of(report.Mentions[i]) is null)
                    rule(report, i);
            }
        }
    }

    private void FullName(ReportMentions report, int index)
    {
        var mention = report.Mentions[index];
        if (mention.Name is null || !MayAct(report, mention))
            return;

        var acronym = Acronym.Is(mention.Name);
        if (!acronym && !mention.IsFamilyName && Known(mention) is { } known)
        {
            PutNamed(_drafts.OfKnown(known, _forms.Of(mention.Name, person: false)), report, mention, 0.95, "known-name");
            return;
        }

        if (!mention.IsFamilyName && (mention.NameKind == NameKind.Location || mention.Source is not null) && _states.OfCapital(mention.Name) is { } state)
        {
            Put(_drafts.OfKnown(state, _forms.Of(state.Name, person: false)), mention, 0.75, "metonymy");
            return;
        }

        var form = _forms.Of(mention.Name, mention.IsPerson);
        if (acronym || form.Words.Length < (mention.NameKind == NameKind.Location ? 1 : 2))
            return;

        var kind = KindOf(mention);
        var draft = _drafts.Named(kind, form).FirstOrDefault(other => IsAllowed(other, mention))
            ?? (mention.IsPerson ? _drafts.WithLast(form).FirstOrDefault(other => IsLongFormOf(other, form, mention)) : null)
            ?? _drafts.Open(kind, null);
        _drafts.Register(draft, form);
        PutNamed(draft, report, mention, 0.95, draft.Mentions.Count == 0 ? "named" : "same-name");
    }

    /// <summary>By the name with the state before it, else by the name; nobody of another state than the one before it. A state only by just these words.</summary>
    private KnownActor? Known(ActorMention mention)
    {
        if (mention.Country is not null && _knowledge.Actors.OfName(_forms.Of(mention.Mention.Text, person: false)) is { Kind: not ActorKind.State } whole)
            return whole;
        var form = _forms.Of(mention.Name!, person: false);
        return _knowledge.Actors.OfName(form) switch
        {
            { Kind: ActorKind.State } => _knowledge.Actors.StateOfName(form),
            { Country: { } country } when mention.Country is not null && mention.Country != country => null,
            var known => known,
        };
    }

    private static bool IsLongFormOf(ActorDraft other, NameForm form, ActorMention mention) =>
        other.Kind == ActorKind.Person && other.Name!.Words.Length >= 2 && form.IsShortOrLongFormOf(other.Name) && AreAlike(other, mention);

    /// <summary>A place is somebody only where it speaks, or acts and is not itself attacked or marched into; a town that no state is governed from is a town.</summary>
    private bool MayAct(ReportMentions report, ActorMention mention)
    {
        if (mention.NameKind is NameKind.Location or NameKind.Person && IsDateline(report, mention))
            return false;
        if (mention.NameKind != NameKind.Location || Acronym.Is(mention.Name!))
            return true;
        if (!mention.Actor || (mention.Source is null && mention.Deed is { IsTarget: true, Code: PloverCode.Assault or PloverCode.Mobilize or PloverCode.Retreat or PloverCode.Aid }))
            return false;
        return mention.Source is not null || _states.MaySpeak(mention.Name!);
    }

    /// <summary>"HARBOUR TOWN, May 3 —": a town in capitals before all else of its sentence is where the report was filed.</summary>
    private bool IsDateline(ReportMentions report, ActorMention mention) =>
        mention.Mention.Span.Start == report.Report.Parsed.Sentences[mention.Mention.Sentence].Span.Start
        && !_knowledge.Actors.IsAcronym(mention.Name!) && mention.Name!.All(letter => !char.IsLower(letter))
        && report.Text.AsSpan(mention.Mention.Span.End).TrimStart() is [',' or '(' or '—' or '–' or '-', ..];

    private void ShortName(ReportMentions report, int index)
    {
        var mention = report.Mentions[index];
        if (mention.Name is null || !MayAct(report, mention))
            return;

        var form = _forms.Of(mention.Name, mention.IsPerson);
        if (form.Words.IsEmpty)
            return;

        if (mention.IsPerson && mention.Words.Any(ActorWords.IsOfGeneration))
        {
            _drafts.Put(_drafts.Open(ActorKind.Person, null), mention, 0.8, "named");
            return;
        }

        var acronym = Acronym.Is(mention.Name);
        var known = acronym ? _knowledge.Actors.OfAcronym(mention.Name, mention.Country ?? _states.Foremost(report)) : null;
        if (acronym && Only(_drafts.WithAcronym(mention.Name, mention.Report), mention) is { } expanded)
            Put(expanded, mention, 0.9, "acronym");
        else if (acronym && OfInitials(mention) is { } spelled && (known is null || spelled.Known != known))
            PutNamed(spelled, report, mention, 0.7, "initials");
        else if (known is not null)
            PutNamed(_drafts.OfKnown(known, _forms.Of(known.Name, person: false)), report, mention, 0.9, "known-acronym");
        else if (Only(_drafts.WithLast(form).Where(other => IsShortFormOf(form, other, mention) && other.IsIn(mention.Report)), mention) is { } near)
            Put(near, mention, 0.9, "short-name");
        else if (mention.IsPerson && Only(_drafts.WithLast(form).Where(other => IsShortFormOf(form, other, mention)), mention) is { } far)
            Put(far, mention, 0.7, "short-name-elsewhere");
        else if (!mention.IsPerson && Only(_drafts.In(mention.Report).Where(other => other.Kind != ActorKind.Person && other.Name is { } full && form.IsWithoutKind(full)), mention) is { } kindless)
            Put(kindless, mention, 0.8, "short-name");
        else
            PutNamed(_drafts.Named(KindOf(mention), form).FirstOrDefault(other => IsAllowed(other, mention)) ?? _drafts.Open(KindOf(mention), form), report, mention, 0.8, "named");
    }

    /// <summary>The one body of the report whose words begin with these letters.</summary>
    private ActorDraft? OfInitials(ActorMention mention) =>
        Only(_drafts.In(mention.Report).Where(other => other.Kind != ActorKind.Person && other.Name?.IsAbbreviatedBy(mention.Name!) == true), mention);

    private static bool IsShortFormOf(NameForm form, ActorDraft other, ActorMention mention)
    {
        if (other.Name is not { } full || full.Words.Length <= form.Words.Length || (other.Kind == ActorKind.Person) != mention.IsPerson)
            return false;
        return mention.IsPerson
            ? form.IsShortOrLongFormOf(full) && AreAlike(other, mention)
            : form.Words.Length == 1 && full.Words.Length > 2 && form.IsShortOrLongFormOf(full);
    }

    /// <summary>"Korvath's foreign minister, N.N.", "the Harbour Watch, a war monitor": who stands in apposition to a name is its bearer.</summary>
    private void Apposition(ReportMentions report, int index)
    {
        var mention = report.Mentions[index];
        if (mention.Pronoun is not null || mention.Name is not null || mention.Plural || mention.IsCounted || ActorWords.KindOf(mention.HeadLemma) is not { } kind)
            return;
        if (Apposed.To(report, index) is { } named && named.IsPerson == (kind == ActorKind.Role) && _drafts.Of(named) is { } draft && _drafts.Accepts(draft, mention))
            _drafts.Put(draft, mention, 0.85, "apposition");
    }

    private void NounPhrase(ReportMentions report, int index)
    {
        var mention = report.Mentions[index];
        if (mention.Pronoun is not null || mention.Name is not null)
            return;

        if (_states.Named(mention) is { } named)
        {
            Put(_drafts.OfKnown(named, _forms.Of(named.Name, person: false)), mention, 0.85, named.Kind == ActorKind.State ? "metonymy" : "known-phrase");
            return;
        }

        var earlier = mention.Definite && !(mention.Plural && mention.IsCounted) ? _antecedents.OfNoun(report, index) : null;
        if (earlier is not null && _drafts.Accepts(earlier, mention))
        {
            _drafts.Put(earlier, mention, 0.7, "definite-noun");
            return;
        }

        if (_states.Understood(report, mention) is { } understood)
        {
            Put(_drafts.OfKnown(understood, _forms.Of(understood.Name, person: false)), mention, 0.6, "sole-state");
            return;
        }

        if (ActorWords.KindOf(mention.HeadLemma) is not { } kind)
        {
            if (mention.Source is null)
                return;
            kind = ActorKind.Role;
        }

        if (kind == ActorKind.Role && mention.Plural)
            kind = ActorKind.Group;
        var isTheirs = kind is ActorKind.Role or ActorKind.Group || mention.IsSilent || mention.IsCounted;
        var shared = isTheirs ? _drafts.Open(kind, null) : _drafts.OfPhrase(kind, mention);
        Put(shared, mention, shared.Mentions.Count == 0 ? 0.8 : 0.5, shared.Mentions.Count == 0 ? "described" : "same-phrase");
    }

    private void Pronoun(ReportMentions report, int index)
    {
        if (_antecedents.OfPronoun(report, index) is { } antecedent && _drafts.Accepts(antecedent, report.Mentions[index]))
            _drafts.Put(antecedent, report.Mentions[index], 0.6, "pronoun");
    }

    /// <summary>"…, formerly known as …", "… (also called …)": two names side by side that the text says are one's.</summary>
    private void JoinOtherNames()
    {
        foreach (var report in _reports)
        {
            for (var i = 1; i < report.Mentions.Length; i++)
            {
                JoinOtherNames(report, report.Mentions[i - 1], report.Mentions[i]);
                if (i > 1 && Acronym.Is(report.Mentions[i - 1].Name ?? ""))
                    JoinOtherNames(report, report.Mentions[i - 2], report.Mentions[i]);
            }
        }
    }

    private void JoinOtherNames(ReportMentions report, ActorMention one, ActorMention other)
    {
        if (one.Name is null || other.Name is null || one.IsPerson != other.IsPerson || _drafts.Of(one) is not { } draft || _drafts.Of(other) is not { } named || draft == named)
            return;
        if (draft.Known is not null && named.Known is not null && draft.Known != named.Known)
            return;
        if (OtherNames.AreSaidToBeOne(report.Text, one.Mention.Span, other.Mention.Span))
            _drafts.Merge(draft, named);
    }

    private static ActorKind KindOf(ActorMention mention) => mention.NameKind switch
    {
        NameKind.Person => ActorKind.Person,
        NameKind.Location => ActorKind.Government,
        _ => mention.Source == SourceKind.Outlet ? ActorKind.Outlet : ActorKind.Organisation,
    };

    private bool IsAllowed(ActorDraft draft, ActorMention mention) => AreAlike(draft, mention) && _drafts.Accepts(draft, mention);

    /// <summary>Unless two states or a woman and a man are told, they may be one: Iran's minister of a name is not Iraq's, Sudan's foreign ministry is not Egypt's.</summary>
    private static bool AreAlike(ActorDraft draft, ActorMention mention) =>
        (draft.Country is null || mention.Country is null || draft.Country == mention.Country)
        && (draft.Kind != ActorKind.Person || draft.Gender == Gender.Unknown || mention.Gender == Gender.Unknown || draft.Gender == mention.Gender);

    private ActorDraft? Only(IEnumerable<ActorDraft> drafts, ActorMention mention)
    {
        ActorDraft? found = null;
        foreach (var draft in drafts)
        {
            if (found is not null && !ReferenceEquals(found, draft))
                return null;
            found = draft;
        }

        return found is not null && _drafts.Accepts(found, mention) ? found : null;
    }

    private void PutNamed(ActorDraft draft, ReportMentions report, ActorMention mention, double confidence, string rule)
    {
        Put(draft, mention, confidence, rule);
        if (Acronym.After(report.Text, mention.Mention.Span.End) is { } acronym)
            _drafts.Abbreviate(_drafts.Of(mention)!, acronym);
    }

    /// <summary>A link that somebody has refused makes an actor of its own.</summary>
    private void Put(ActorDraft draft, ActorMention mention, double confidence, string rule)
    {
        if (_drafts.Accepts(draft, mention))
            _drafts.Put(draft, mention, confidence, rule);
        else
            _drafts.Put(_drafts.Open(draft.Kind, draft.Name), mention, confidence, "apart");
    }

    private ImmutableArray<Actor> Settle()
    {
        var order = _reports.Select((report, index) => (report.Id, index)).ToDictionary(entry => entry.Id, entry => entry.index, StringComparer.Ordinal);
        return [.. _drafts.All
            .Where(draft => draft.IsTold)
            .Select(draft => (Draft: draft, Mentions: draft.InOrder(order)))
            .OrderBy(entry => order[entry.Mentions[0].Report])
            .ThenBy(entry => entry.Mentions[0].Span)
            .Select((entry, index) => entry.Draft.Settle($"{_scope}actor{index + 1}", entry.Mentions, _forms))];
    }
}
