using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Stemma.Text;

namespace Stemma.Tell.Json;

/// <summary>An object of a dossier that is being read. What cannot be read comes as an empty value, and the fault is kept.</summary>
internal readonly struct Fields(JsonElement element, FaultFinder faults)
{
    public string Text(string name) => TextOrNull(name) ?? Missing(name, "");

    public string? TextOrNull(string name) => Value(name) is not { } value ? null : Text(value) ?? Bad<string>(name);

    public int Whole(string name) => WholeOrNull(name) ?? Missing(name, 0);

    public int? WholeOrNull(string name) =>
        Value(name) is not { } value ? null : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : BadValue<int>(name);

    public decimal? NumberOrNull(string name) =>
        Value(name) is not { } value ? null : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : BadValue<decimal>(name);

    public double Share(string name) => DegreesOrNull(name, 0, 1) ?? Missing(name, 0.0);

    public double? DegreesOrNull(string name, double least, double most) =>
        Value(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most ? number
        : BadValue<double>(name);

    public bool Truth(string name) => Value(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Missing(name, fallback: false),
    };

    public T Code<T>(string name)
        where T : struct, Enum =>
        Value(name) is { } value && Text(value) is { } code && Codes<T>.Known.TryGetValue(code, out var known) ? known : Missing(name, default(T));

    public LocalDate? DayOrNull(string name) =>
        Value(name) is not { } value ? null
        : Text(value) is { } day && LocalDatePattern.Iso.Parse(day) is { Success: true } parsed ? parsed.Value
        : BadValue<LocalDate>(name);

    public LocalDate Day(string name) => DayOrNull(name) ?? Missing(name, default(LocalDate));

    public Instant? InstantOrNull(string name) =>
        Value(name) is not { } value ? null
        : Text(value) is { } instant && InstantPattern.ExtendedIso.Parse(instant) is { Success: true } parsed ? parsed.Value
        : BadValue<Instant>(name);

    public TextSpan Span(string start = "start", string end = "end") => SpanOrNull(start, end) ?? Missing(start, default(TextSpan));

    /// <summary>Null when neither end is told.</summary>
    public TextSpan? SpanOrNull(string start = "start", string end = "end") => (WholeOrNull(start), WholeOrNull(end)) switch
    {
        (null, null) => null,
        ({ } from, { } to) when from >= 0 && to >= from => new TextSpan(from, to),
        _ => Broken(start),
    };

    public ImmutableArray<string> Texts(string name, bool required = true)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(name, required))
            found.Add(Text(item) ?? Missing(name, ""));
        return found.DrainToImmutable();
    }

    /// <param name="required">Whether a dossier without it is none; else it is empty there.</param>
    public ImmutableArray<T> Array<T>(string name, Func<Fields, T> read, bool required = true)
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var (index, item) in Items(name, required).Index())
        {
            faults.Enter(name, index);
            found.Add(read(Object(item)));
            faults.Leave();
            if (faults.Fault is not null)
                break;
        }

        return found.DrainToImmutable();
    }

    public T Object<T>(string name, Func<Fields, T> read)
    {
        faults.Enter(name);
        var made = read(Object(Value(name) ?? default));
        faults.Leave();
        return made;
    }

    public T? ObjectOrNull<T>(string name, Func<Fields, T> read)
        where T : class => Value(name) is null ? null : Object(name, read);

    private Fields Object(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            faults.Found(DossierFault.BadField);
        return new Fields(item, faults);
    }

    private JsonElement.ArrayEnumerator Items(string name, bool required)
    {
        var value = Value(name);
        if (value is { ValueKind: JsonValueKind.Array } array)
            return array.EnumerateArray();
        if (required || value is not null)
            faults.Found(DossierFault.BadField, name);
        return default;
    }

    /// <summary>Null for a field that is null or not there.</summary>
    private JsonElement? Value(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Null for what is no text, half of a surrogate pair in it included.</summary>
    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private T Missing<T>(string name, T fallback)
    {
        faults.Found(DossierFault.BadField, name);
        return fallback;
    }

    private T? Bad<T>(string name)
        where T : class
    {
        faults.Found(DossierFault.BadField, name);
        return null;
    }

    private T? BadValue<T>(string name)
        where T : struct
    {
        faults.Found(DossierFault.BadField, name);
        return null;
    }

    private TextSpan? Broken(string name)
    {
        faults.Found(DossierFault.BrokenSpan, name);
        return null;
    }

    /// <summary>The values of an enumeration by their letters in the contract.</summary>
    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Known = Enum.GetValues<T>().ToDictionary(
            value => value is Extract.PloverCode plover ? Tell.Code.Of(plover) : Tell.Code.Of((Enum)value), StringComparer.Ordinal);
    }
}
