using System.Text;
using Stemma.Server.Fetch;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class RobotsTests
{
    [Fact]
    public void The_rules_say_what_they_mean() =>
        Assert.All(CaseRows.Of("robots.tsv", 3), row =>
        {
            var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes(row[0].Replace("\\n", "\n", StringComparison.Ordinal)), "Stemma");

            Assert.Equal($"{row[0]} {row[1]} {row[2]}", $"{row[0]} {row[1]} {(rules.Allow(new Uri("https://site.example" + row[1])) ? "allowed" : "refused")}");
        });

    [Fact]
    public void Rules_beyond_the_bound_are_not_kept()
    {
        var file = new StringBuilder("User-agent: *\n");
        for (var i = 0; i < RobotsRules.MaxRules; i++)
            file.Append("Disallow: /").Append(i).Append("x\n");
        file.Append("Disallow: /last\n");

        var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes(file.ToString()), "Stemma");

        Assert.False(rules.Allow(new Uri("https://site.example/9x")));
        Assert.True(rules.Allow(new Uri("https://site.example/last")));
    }

    [Fact]
    public void A_rule_of_many_stars_ends_on_a_long_path()
    {
        var rule = "/" + string.Concat(Enumerable.Repeat("a*", 2000)) + "b$";

        var rules = RobotsRules.Parse(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: " + rule), "Stemma");

        Assert.True(rules.Allow(new Uri("https://site.example/" + new string('a', 4000))));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_rules() =>
        Assert.True(RobotsRules.Parse([0xFF, 0xFE, 0x00, 0x0A, 0x3A, 0x80], "Stemma").Allow(new Uri("https://site.example/a")));
}
