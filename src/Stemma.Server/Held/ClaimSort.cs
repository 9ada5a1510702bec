namespace Stemma.Server.Held;

/// <summary>In what order claims are listed.</summary>
internal enum ClaimSort
{
    /// <summary>What an editor would ask first: disputed, then carried by many reports on few origins.</summary>
    Attention,

    /// <summary>Most reports first.</summary>
    Reports,

    /// <summary>Most independent origins first.</summary>
    Origins,

    /// <summary>As on the timeline; what has no time comes last.</summary>
    Time,

    /// <summary>As in the dossier.</summary>
    Order,
}
