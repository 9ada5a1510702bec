using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>
/// Which blocks of text stand on how many pages of each outlet. Of a block only a hash and a length are kept, so the
/// survey of a collection is small, and no larger than its bound.
/// </summary>
internal sealed class CollectionSurvey(int maxBlocks = CollectionSurvey.MaxBlocks)
{
    /// <summary>Blocks that are kept, at 12 bytes each and as many while they are counted; the pages after them are cleaned by what was found before them.</summary>
    public const int MaxBlocks = 2_000_000;

    /// <summary>Blocks of one page that are looked at.</summary>
    public const int MaxBlocksOfPage = 1000;

    /// <summary>Pages a block must stand on to be furniture.</summary>
    private const int PagesOfFurniture = 3;

    private readonly Dictionary<string, List<SurveyedPage>> _outlets = new(StringComparer.Ordinal);
    private int _blocks;

    public void Add(Report report)
    {
        if (CollectionFurniture.OutletOf(report) is not { } outlet || _blocks >= maxBlocks)
            return;
        var page = PageOf(report);
        _blocks += page.Blocks.Length;
        if (!_outlets.TryGetValue(outlet, out var pages))
            _outlets.Add(outlet, pages = []);
        pages.Add(page);
    }

    public static SurveyedPage PageOf(Report report)
    {
        var lengths = new SortedDictionary<ulong, int>();
        foreach (TextSpan block in CollectionFurniture.BlocksOf(report).Take(MaxBlocksOfPage))
            lengths[HashOf(block.Of(report.Text))] = block.Length;
        return new SurveyedPage(HashOf(report.Uri), HashOf(report.Sha256), [.. lengths.Keys], [.. lengths.Values]);
    }

    public CollectionFurniture Find() =>
        new(_outlets.ToDictionary(o => o.Key, o => FurnitureAmong(o.Value), StringComparer.Ordinal));

    /// <summary>64 bits of SHA-256: nobody can write two blocks that are taken for one.</summary>
    public static ulong HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<ulong>(hash);
    }

    /// <summary>The blocks that are furniture of the outlet of these pages, in whatever order they come.</summary>
    public static HashSet<ulong> FurnitureAmong(IReadOnlyCollection<SurveyedPage> among)
    {
        List<SurveyedPage> pages = [.. among.OrderBy(page => page.Address).ThenBy(page => page.Content)];
        var furniture = new HashSet<ulong>();
        if (pages.Count < PagesOfFurniture)
            return furniture;
        var likeness = new PageLikeness(pages);
        var (blocks, on) = Sorted(pages);
        for (int start = 0, end; start < blocks.Length; start = end)
        {
            end = start + 1;
            while (end < blocks.Length && blocks[end] == blocks[start])
                end++;
            if (end - start < PagesOfFurniture)
                continue;
            on.AsSpan(start, end - start).Sort();
            if (StandsOnEnough(on.AsSpan(start, end - start), likeness))
                furniture.Add(blocks[start]);
        }

        return furniture;
    }

    private static (ulong[] Blocks, int[] Pages) Sorted(List<SurveyedPage> pages)
    {
        int count = pages.Sum(p => p.Blocks.Length), at = 0;
        var (blocks, on) = (new ulong[count], new int[count]);
        for (int page = 0; page < pages.Count; page++)
        {
            pages[page].Blocks.CopyTo(blocks, at);
            Array.Fill(on, page, at, pages[page].Blocks.Length);
            at += pages[page].Blocks.Length;
        }

        Array.Sort(blocks, on);
        return (blocks, on);
    }

    /// <summary>Copies and versions of one article are one page; each is compared with the latest of those before it.</summary>
    private static bool StandsOnEnough(ReadOnlySpan<int> pages, PageLikeness likeness)
    {
        Span<int> articles = stackalloc int[PagesOfFurniture];
        int count = 0;
        foreach (int page in pages)
        {
            int at = 0;
            while (at < count && !likeness.IsSameArticle(articles[at], page))
                at++;
            articles[at] = page;
            count = Math.Max(count, at + 1);
            if (count == PagesOfFurniture)
                return true;
        }

        return false;
    }
}
