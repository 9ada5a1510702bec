namespace Stemma.Parse;

/// <summary>What is known of a sentence while the names of its report are being found.</summary>
/// <param name="Tags">One a form.</param>
/// <param name="Marks">As <see cref="NameTagger"/> sets them; one a form, overwritten by each reading.</param>
internal sealed record AnalysedSentence(string[] Forms, int[] Tags, int[] Marks);
