using System.Collections.Immutable;
using Stemma.Reconcile;

namespace Stemma.Tell.Page;

/// <summary>Numbers the origins of a story: the same actor has one number everywhere, an unnamed source one a claim.</summary>
internal sealed class OriginMarks
{
    private readonly Dictionary<string, OriginMark> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OriginMark> _byAssertion = new(StringComparer.Ordinal);

    public OriginMarks(ImmutableArray<Claim> claims)
    {
        foreach (var claim in claims)
        {
            foreach (var origin in claim.Origins)
            {
                var key = Key(origin);
                if (key is not null)
                    _byKey.TryAdd(key, new OriginMark(_byKey.Count + 1));

                foreach (var assertion in origin.Assertions)
                    _byAssertion[assertion] = Of(origin);
            }

            Inherit(claim);
        }
    }

    public OriginMark Of(Origin origin) =>
        Key(origin) is { } key ? _byKey[key] : OriginMark.Unattributed;

    /// <summary>The origin an assertion stands on, inherited ones included.</summary>
    public OriginMark OfAssertion(string assertion) =>
        _byAssertion.GetValueOrDefault(assertion, OriginMark.Unattributed);

    private void Inherit(Claim claim)
    {
        var from = claim.Inherited
            .Where(i => i.From is not null)
            .DistinctBy(i => i.Assertion, StringComparer.Ordinal)
            .ToDictionary(i => i.Assertion, i => i.From!, StringComparer.Ordinal);

        foreach (var heir in claim.Inherited)
        {
            var root = heir.Assertion;
            for (var step = 0; step <= from.Count && !_byAssertion.ContainsKey(root) && from.TryGetValue(root, out var next); step++)
                root = next;

            if (_byAssertion.TryGetValue(root, out var mark))
                _byAssertion.TryAdd(heir.Assertion, mark);
            else if (claim.Origins.Length == 1)
                _byAssertion.TryAdd(heir.Assertion, Of(claim.Origins[0]));
        }
    }

    private static string? Key(Origin origin) => origin.Kind is OriginKind.OwnReporting or OriginKind.Unspecified
        ? null
        : origin.Actor is { } actor ? "actor " + actor : "origin " + origin.Id;
}
