namespace Stemma.Link.Names;

/// <summary>The names of one collection, each spelling cut once. For one thread.</summary>
internal sealed class NameForms
{
    private readonly Dictionary<string, NameForm> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameForm> _people = new(StringComparer.Ordinal);

    public NameForm Of(string name, bool person)
    {
        var forms = person ? _people : _bodies;
        if (!forms.TryGetValue(name, out var form))
            forms[name] = form = person ? NameForm.OfPerson(name) : NameForm.OfBody(name);
        return form;
    }
}
