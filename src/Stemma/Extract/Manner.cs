namespace Stemma.Extract;

/// <summary>How an attributed content is carried: within quotation marks, in the reporter's words, or in both; none when unattributed.</summary>
public enum Manner
{
    None,
    Direct,
    Indirect,
    Mixed,
}
