using System.Collections.Frozen;
using System.Globalization;

namespace Stemma.Parse;

/// <summary>Times of the clock: "10 a.m.", "7.30pm", "18:30 GMT", "7 o'clock".</summary>
internal static class ClockNames
{
    private const int HoursOfADay = 24;
    private const int HoursOfAClock = 12;
    private const int MinutesOfAnHour = 60;

    private static readonly FrozenSet<string> Clock = NameLexicon.Words("clock");
    private static readonly FrozenSet<string> Zones = NameLexicon.Words("zone");

    /// <summary>The index behind the time that begins here; <paramref name="at"/> when none does.</summary>
    public static int End(NameWindow window, int at)
    {
        var (hour, whole) = HourOf(window.Form(at));
        if (hour < 0)
            return at;
        var end = at + 1;
        if (window.IsIn(end, Clock) && hour <= HoursOfAClock)
            end++;
        else if (!whole)
            return at;
        if (window.Is(end, "local") && window.Is(end + 1, "time"))
            return end + 2;
        return window.IsIn(end, Zones) ? end + 1 : end;
    }

    /// <summary>The hour, and whether the form tells hour and minute with a colon, which only the clock does; -1 for no time.</summary>
    private static (int Hour, bool Whole) HourOf(ReadOnlySpan<char> form)
    {
        var sign = form.IndexOfAny(':', '.');
        var hours = sign < 0 ? form : form[..sign];
        if (hours.Length is 0 or > 2 || !int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour >= HoursOfADay)
            return (-1, false);
        if (sign < 0)
            return (hour, false);
        var minutes = form[(sign + 1)..];
        return minutes.Length == 2 && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < MinutesOfAnHour
            ? (hour, form[sign] == ':')
            : (-1, false);
    }
}
