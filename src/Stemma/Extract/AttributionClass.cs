namespace Stemma.Extract;

/// <summary>What an attribution ascribes, after the Penn Discourse Treebank (Prasad et al. 2006).</summary>
public enum AttributionClass
{
    /// <summary>What somebody says.</summary>
    Assertion,

    /// <summary>What somebody takes to be so.</summary>
    Belief,

    /// <summary>What somebody knows, finds out or shows.</summary>
    Fact,

    /// <summary>What somebody wants, likes, orders or refuses: nobody's word that it is so.</summary>
    Eventuality,
}
