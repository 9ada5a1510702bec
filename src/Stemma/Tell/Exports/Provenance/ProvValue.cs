using System.Globalization;

namespace Stemma.Tell.Exports;

/// <param name="Text">Unescaped; for <see cref="ProvForm.Id"/> an id of the dossier.</param>
internal readonly record struct ProvValue(string Text, ProvForm Form)
{
    public static ProvValue Of(int number) => new(Code.Of(number), ProvForm.Integer);

    public static ProvValue Of(decimal number)
    {
        var text = Code.Plain(number).ToString(CultureInfo.InvariantCulture);
        return new ProvValue(text, text.Contains('.', StringComparison.Ordinal) ? ProvForm.Decimal : ProvForm.Integer);
    }
}

internal enum ProvForm
{
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    DateTime,

    /// <summary>A thing of the story.</summary>
    Id,

    /// <summary>A name with its prefix, such as "st:root".</summary>
    Term,

    /// <summary>Valid by <see cref="WebIri"/>.</summary>
    Iri,
}
