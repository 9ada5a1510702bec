using Stemma.Parse;
using Stemma.Train.Parse;
using Stemma.Train.Parse.Network;
using Xunit;

namespace Stemma.Tests.Parse.Network;

public sealed class NameDataTests
{
    [Fact]
    public void A_mention_of_a_person_a_place_or_a_body_that_is_a_proper_noun_is_a_name()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllLines(path,
            [
                "# sent_id = v-1",
                "1\tMayor\tmayor\tNOUN\tNN\t_\t2\tcompound\t_\tEntity=(1-person-new-cf1-1-2-coref",
                "2\tMaron\tMaron\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=1)",
                "3\tjoined\tjoin\tVERB\tVBD\t_\t0\troot\t_\t_",
                "4\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\tEntity=(2-organization-new-cf2-2-3-coref(3-place-new-cf3-3-1-coref)",
                "5\tHarn\tHarn\tPROPN\tNNP\t_\t6\tcompound\t_\t_",
                "6\tBoard\tBoard\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=2)",
                "7\tboats\tboat\tNOUN\tNNS\t_\t3\tobj\t_\tEntity=(4-object-new-cf4-4-1-sgl)",
                "",
            ]);
            var marks = EntityNames.Read(path)["v-1"];
            Assert.Equal(
                [(new TokenRange(1, 1), NameKind.Person), (new TokenRange(4, 5), NameKind.Organisation)], NameMarks.Names(marks));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Words_of_town_names_are_known_by_the_size_of_the_town_and_their_place_in_the_name()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            string Row(string name, string others, int people) =>
                string.Join('\t', [.. new[] { "1", name, name, others, "0", "0", "P", "PPL", "XX", "", "", "", "", "" }, $"{people}", "0", "0", "Z", "2020-01-01"]);
            File.WriteAllLines(Path.Combine(folder.FullName, "cities500.txt"), [Row("Harn", "Ghost", 600), Row("Port Velm", "Welm,Вельм", 150_000)]);
            var places = PlaceTable.Read(folder.FullName);
            PlaceFacts Of(string word) => places.Words.Find(FormFeatures.Word(word)) is var row and >= 0 ? places.Facts[row] : PlaceFacts.None;
            Assert.Equal(PlaceFacts.Town, Of("harn"));
            Assert.Equal(PlaceFacts.None, Of("ghost"));
            Assert.Equal(PlaceFacts.Begins, Of("port"));
            Assert.Equal(PlaceFacts.GoesOn, Of("velm"));
            Assert.Equal(PlaceFacts.Town | PlaceFacts.LargeTown | PlaceFacts.City, Of("welm"));
            Assert.Equal(["Port Velm"], places.Cities);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Names_change_only_for_others_of_their_kind_and_length()
    {
        Example Of(int[] forms, int[] names) => new(forms, [], [], [], [], names, null);
        var (person, place) = (Of([1, 2, 3], [4, 0, 0]), Of([5, 6, 7], [0, 0, 12]));
        var pool = new MentionPool([person, place]);
        pool.Add(NameKind.Location, [8]);
        pool.Add(NameKind.Location, [9, 10]);
        var chance = new Chance(3);
        var swapped = Enumerable.Range(0, 200).Select(_ => pool.Swap(place, chance)).ToList();
        Assert.All(swapped, forms => Assert.Equal([5, 6], forms[..2]));
        Assert.Equal([7, 8], swapped.Select(forms => forms[2]).Distinct().Order());
        Assert.All(Enumerable.Range(0, 50), _ => Assert.Equal([1, 2, 3], pool.Swap(person, chance)));
    }
}
