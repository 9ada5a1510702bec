namespace Stemma.Parse;

/// <summary>
/// What a name stands for. The first three are found by the trained model and name one thing in the world; the others are
/// found by rule, in what the model left.
/// </summary>
public enum NameKind
{
    Person,
    Organisation,
    Location,

    /// <summary>A nationality, a people, a religion or a political current, as noun or adjective: "Syrians", "pro-Iranian", "Shiite", "South Korean". No language: "in Arabic" holds none.</summary>
    Group,

    /// <summary>
    /// A day, a longer stretch of the calendar or a time of the clock, told outright or from now: "2 December 2031", "Monday night",
    /// "the 1990s", "last week", "two weeks ago", "10 a.m.". A bare length of time ("two weeks") is a <see cref="Quantity"/>.
    /// </summary>
    Date,

    /// <summary>
    /// A number with the words that bound it and its unit of measure: "at least 25", "two dozen", "50 km", "30 percent", "49-year-old".
    /// The noun that is counted is not part of it: of "25 people", "25" is.
    /// </summary>
    Quantity,

    /// <summary>An amount of money with its currency and the words that bound it: "about $1.4 million", "£5bn", "20 million Syrian pounds".</summary>
    Money,
}
