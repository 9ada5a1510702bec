namespace Stemma.Parse;

/// <summary>A sentence and what the network says of it. One thread's own until it is handed on.</summary>
internal sealed class AnalysedSentence(string[] forms)
{
    public string[] Forms => forms;

    public int Length => forms.Length;

    /// <summary>Into the pairs of tags of the model.</summary>
    public int[] Tags { get; } = new int[forms.Length];

    /// <summary>Index of the head; -1 for the root.</summary>
    public int[] Heads { get; } = new int[forms.Length];

    public int[] Relations { get; } = new int[forms.Length];

    /// <summary>As <see cref="NameMarks"/> numbers them.</summary>
    public int[] Marks { get; } = new int[forms.Length];
}
