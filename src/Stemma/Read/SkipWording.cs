using Stemma.Text;

namespace Stemma.Read;

/// <summary>A skip whose detail is the catalogue's advice with the input named in front.</summary>
internal static class SkipWording
{
    public static Skip At(this SkipReason reason, string uri) => new(uri, reason, $"{uri}: {reason.Advice}");

    /// <param name="what">Counted, never quoted.</param>
    public static Skip At(this SkipReason reason, string uri, string what) => new(uri, reason, $"{uri}: {what}: {reason.Advice}");
}
