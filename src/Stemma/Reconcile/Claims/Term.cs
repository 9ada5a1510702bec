namespace Stemma.Reconcile.Claims;

/// <summary>What a token is compared by: equal for words of one kind and for names of one body or place.</summary>
internal readonly record struct Term(string Key, bool IsName);
