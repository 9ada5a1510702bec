using System.Collections.Immutable;
using System.Text;

namespace Stemma.Server.Fetch;

/// <summary>What a site asks of programs, as RFC 9309 has it. Immutable.</summary>
internal sealed class RobotsRules
{
    /// <summary>Bytes that are read; 500 KiB as the standard asks for at least.</summary>
    public const int MaxBytes = 500 * 1024;

    /// <summary>Rules that are kept of one file.</summary>
    public const int MaxRules = 10_000;

    private readonly ImmutableArray<(string Path, bool Allows)> _rules;

    private RobotsRules(ImmutableArray<(string Path, bool Allows)> rules) => _rules = rules;

    public static RobotsRules AllowAll { get; } = new([]);

    public static RobotsRules AllowNothing { get; } = new([("/", false)]);

    /// <summary>The rules for a program: those of the groups that name it, else those for everybody.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file, string product)
    {
        var own = ImmutableArray.CreateBuilder<(string, bool)>();
        var others = ImmutableArray.CreateBuilder<(string, bool)>();
        bool isNamed = false, isOwn = false, isOthers = false, inRules = true;
        foreach (var raw in Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var line = raw.Split('#')[0];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var (key, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                if (inRules)
                    isOwn = isOthers = inRules = false;
                isOthers |= value == "*";
                isOwn |= Token(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isNamed |= isOwn;
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                if (value.Length > 0 && own.Count + others.Count < MaxRules)
                    AddTo(isOwn ? own : null, isOthers ? others : null, (Normal(value), key == "allow"));
            }
        }

        return new RobotsRules(isNamed ? own.DrainToImmutable() : others.DrainToImmutable());
    }

    /// <summary>The longest rule that fits decides; of two of one length the one that allows.</summary>
    public bool Allow(Uri uri)
    {
        var path = Normal(uri.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        var best = (Length: -1, Allows: true);
        foreach (var (rule, allows) in _rules)
        {
            if ((rule.Length > best.Length || (rule.Length == best.Length && allows)) && Fits(rule, path))
                best = (rule.Length, allows);
        }

        return best.Allows;
    }

    /// <summary>
    /// "*" stands for any characters, "$" at the end for the end. Each piece is taken where it first fits, so that no rule
    /// takes longer than its length times that of the path.
    /// </summary>
    private static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var pieces = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (isWhole && i == pieces.Length - 1)
                return path.Length - pieces[i].Length >= at && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + pieces[i].Length;
        }

        return !isWhole || at == path.Length;
    }

    /// <summary>Percent-encoded where it must be and nowhere else, hexadecimal digits in upper case.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var value = (char)Convert.ToInt32(path.Substring(i + 1, 2), 16);
                if (char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~')
                    normal.Append(value);
                else
                    normal.Append('%').Append(char.ToUpperInvariant(path[i + 1])).Append(char.ToUpperInvariant(path[i + 2]));
                i += 2;
            }
            else if (path[i] < 0x80)
            {
                normal.Append(path[i]);
            }
            else
            {
                var width = char.IsHighSurrogate(path[i]) && i + 1 < path.Length ? 2 : 1;
                foreach (var octet in Encoding.UTF8.GetBytes(path.Substring(i, width)))
                    normal.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                i += width - 1;
            }
        }

        return normal.ToString();
    }

    /// <summary>The letters, "_" and "-" it begins with.</summary>
    private static string Token(string agent)
    {
        var length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '_' or '-'))
            length++;
        return agent[..length];
    }

    private static void AddTo(
        ImmutableArray<(string, bool)>.Builder? own, ImmutableArray<(string, bool)>.Builder? others, (string, bool) rule)
    {
        own?.Add(rule);
        others?.Add(rule);
    }
}
