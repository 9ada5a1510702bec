using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Link.Actors;

/// <summary>Words between two names that say that both are one's: "formerly", "also known as", "previously called".</summary>
internal static partial class OtherNames
{
    /// <summary>UTF-16 code units between two names, at most.</summary>
    private const int Reach = 60;

    public static bool AreSaidToBeOne(string text, TextSpan one, TextSpan other)
    {
        var between = other.Start - one.End;
        return between is > 0 and <= Reach && Saying().IsMatch(text.AsSpan(one.End, between));
    }

    /// <summary>An acronym of the first name may stand between.</summary>
    [GeneratedRegex(
        @"\A(?:\s?\([A-Z][A-Za-z.]{1,7}\))?\s?[,(–—-]?\s?(?:(?:or|which (?:is|was)|who (?:is|was)|that (?:is|was)|the group|a group)\s)?(?:(?:formerly|previously|once|originally|also|better|otherwise|commonly|officially|sometimes|now|earlier)(?:\s(?:also\s)?(?:known|called|named|dubbed|styled)(?:\s(?:as|by))?)?|a\.?k\.?a\.?|alias|(?:known|called)\s(?:as|in Arabic as))\s(?:the\s|[“""‘'])?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Saying();
}
