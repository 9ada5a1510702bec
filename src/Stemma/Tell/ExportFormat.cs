namespace Stemma.Tell;

/// <summary>A form that other programs take a dossier in. Each follows the terms of its own standard.</summary>
public enum ExportFormat
{
    /// <summary>"csv-ucdp": the columns of UCDP GED, one row a claim of deaths.</summary>
    CsvUcdp,

    /// <summary>"csv-acled": the columns of ACLED, one row a place and day.</summary>
    CsvAcled,

    /// <summary>"geojson": RFC 7946, one feature a claim and place.</summary>
    GeoJson,

    /// <summary>"prov-json": W3C PROV in JSON.</summary>
    ProvJson,

    /// <summary>"turtle": PROV-O as RDF 1.1 Turtle.</summary>
    Turtle,

    /// <summary>"stix": a STIX 2.1 bundle.</summary>
    Stix,

    /// <summary>"jsonld": schema.org.</summary>
    JsonLd,

    /// <summary>"dot": the stemma in OpenStemmata's DOT.</summary>
    Dot,

    /// <summary>"graphml": the stemma in OpenStemmata's GraphML.</summary>
    GraphMl,

    /// <summary>"markdown": the claims to be read, CommonMark with tables.</summary>
    Markdown,
}
