namespace Stemma.Extract;

/// <summary>The sixteen event types of PLOVER 2.0.</summary>
public enum PloverCode
{
    Agree,
    Consult,
    Support,
    Cooperate,
    Aid,
    Concede,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}
