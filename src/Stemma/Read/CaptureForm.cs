namespace Stemma.Read;

/// <summary>What a capture's bytes are known to be before they are looked at.</summary>
internal enum CaptureForm
{
    /// <summary>Nothing is known; the bytes tell.</summary>
    Unknown,

    Page,

    /// <summary>Markup that is an article's body and nothing around it.</summary>
    Fragment,

    Text,

    /// <summary>A report as <c>stemma read</c> writes it.</summary>
    Finished,
}
