namespace Stemma.Link.Places;

/// <summary>What an entry of the gazetteer is; the numbers stand in its file.</summary>
internal enum PlaceClass : byte
{
    /// <summary>A first-level division of a country: a state, province, governorate.</summary>
    Division = 0,

    /// <summary>The capital of a country (GeoNames PPLC).</summary>
    Capital = 1,

    /// <summary>Where a division is governed from (PPLA to PPLA5).</summary>
    Seat = 2,

    /// <summary>Any other town or village.</summary>
    Town = 3,

    /// <summary>A part of a town (PPLX).</summary>
    Quarter = 4,

    /// <summary>Nobody lives there any more (PPLH, PPLQ, PPLW).</summary>
    Former = 5,
}
