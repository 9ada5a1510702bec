namespace Stemma.Parse;

/// <summary>A name by its tokens.</summary>
internal readonly record struct NameRange(int First, int Last, NameKind Kind)
{
    public int Length => Last - First + 1;
}
