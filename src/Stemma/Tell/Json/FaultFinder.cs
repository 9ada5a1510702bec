using System.Globalization;
using System.Text;

namespace Stemma.Tell.Json;

/// <summary>Keeps the first thing that is wrong with a dossier, and where it is.</summary>
internal sealed class FaultFinder
{
    private readonly List<(string Name, int? Index)> _path = [];

    public DossierFault? Fault { get; private set; }

    public void Enter(string name, int? index = null) => _path.Add((name, index));

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <param name="name">The field of the object that is being read.</param>
    public void Found(DossierFault fault, string? name = null)
    {
        if (Fault is not null)
            return;

        var where = new StringBuilder();
        foreach (var (step, index) in name is null ? _path : _path.Append((name, null)))
        {
            where.Append(where.Length == 0 ? "" : ".").Append(step);
            if (index is { } position)
                where.Append(CultureInfo.InvariantCulture, $"[{position}]");
        }

        Fault = where.Length == 0 ? fault : fault with { Where = where.ToString() };
    }
}
