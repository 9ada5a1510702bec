using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Text;
using Stemma.Trace;

namespace Stemma.Tell.Exports.Markdown;

/// <summary>Words for the engine's codes.</summary>
internal static class Words
{
    public static string Count(int number, string noun) =>
        Code.Grouped(number) + " " + (number == 1 ? noun : noun + "s");

    /// <summary>A stable code read as words: "attribution-lost" is "attribution lost".</summary>
    public static string Of(string code) => code.Replace('-', ' ');

    public static string Of(Enum value) => Of(Code.Of(value));

    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.SingleOrigin => "on one origin",
        ClaimStatus.Unattributed => "unattributed",
        ClaimStatus.Corroborated => "corroborated",
        _ => Of((Enum)status),
    };

    public static string Of(OriginKind kind) => kind switch
    {
        OriginKind.OwnReporting => "the outlet’s own reporting",
        OriginKind.Outlet => "an outlet, cited as the source",
        OriginKind.Unspecified => "not told who",
        _ => Of((Enum)kind),
    };

    public static string Of(DerivationKind kind) => kind switch
    {
        DerivationKind.Verbatim => "word for word",
        DerivationKind.Paraphrase => "reworded",
        DerivationKind.Translation => "translated",
        DerivationKind.Credit => "credited",
        _ => Of((Enum)kind),
    };

    public static string Of(PublicationBasis basis) => basis switch
    {
        PublicationBasis.Given => "as given with it",
        PublicationBasis.Metadata => "from the page’s metadata",
        PublicationBasis.Url => "from its address",
        PublicationBasis.Text => "from its text",
        _ => Of((Enum)basis),
    };

    public static string Of(CreditKind kind) => kind switch
    {
        CreditKind.Picture => "picture credit",
        CreditKind.Reporter => "reporters",
        _ => "credit",
    };

    /// <summary>What is unusual about how a thing is told; empty for a certain, past, positive assertion.</summary>
    public static IEnumerable<string> Of(Factuality factuality)
    {
        if (factuality.Polarity == Polarity.Negative)
            yield return "denied";
        if (factuality.Certainty is Certainty.Possible or Certainty.Probable)
            yield return Of((Enum)factuality.Certainty);
        if (factuality.Time is EventTense.Future or EventTense.Hypothetical or EventTense.Ongoing)
            yield return Of((Enum)factuality.Time);
    }

    /// <summary>Admiralty credibility, 1 to 6.</summary>
    public static string Credibility(int grade) => grade switch
    {
        1 => "confirmed",
        2 => "probably true",
        3 => "possibly true",
        4 => "doubtful",
        5 => "improbable",
        _ => "cannot be judged",
    };
}
