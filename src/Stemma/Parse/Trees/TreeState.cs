namespace Stemma.Parse;

/// <summary>A point on the way to a tree. Made from the one before it by a move, and never changed.</summary>
/// <param name="Top">Node of the word on top of the stack; 0 when it is empty.</param>
/// <param name="Front">First word of the buffer; the number of words is the root.</param>
/// <param name="Lead">The first word of the buffer with its dependents.</param>
/// <param name="Parent">-1 at the start.</param>
internal readonly record struct TreeState(int Top, int StackSize, int Front, TreeNode Lead, int Score, int Parent, int Move);
