using System.Text.RegularExpressions;
using Pingshi.Host;

namespace Pingshi.Tests.Architecture;

/// <summary>The arrows of the house: a module knows those above it in <see cref="Modules.All"/> and no other.</summary>
public sealed partial class ModuleTests
{
    // The start page is Host's own; Host is below everything and may know it all.
    private static readonly List<string> TopDown = [.. Modules.All.Select(m => m.Name).Where(n => n != "Home"), "Host"];

    public static TheoryData<string> Names => [.. TopDown.Where(n => n != "Host")];

    [Theory, MemberData(nameof(Names))]
    public void Knows_only_those_above_it_in_its_code(string module)
    {
        var below = TopDown[(TopDown.IndexOf(module) + 1)..];
        var wrong = from type in typeof(Modules).Assembly.GetTypes()
                    where ModuleOf(type) == module
                    from used in References.Of(type)
                    where below.Contains(ModuleOf(used) ?? "")
                    select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(wrong);
    }

    /// <summary>What the compiler leaves no trace of: constants, names.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Knows_only_those_above_it_in_its_usings(string module)
    {
        var below = TopDown[(TopDown.IndexOf(module) + 1)..];
        var wrong = from file in Sources.Below($"src/Pingshi/{module}")
                    from Match mention in Mention().Matches(file.Value)
                    where below.Contains(mention.Groups[1].Value)
                    select $"{file.Key}: {mention.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_is_a_module_or_the_host() =>
        Assert.Empty(Sources.Below("src/Pingshi").Keys.Select(f => f.Split('/')[2]).Where(f => !f.Contains('.')).Distinct().Except(TopDown));

    [Theory]
    [InlineData("Pingshi.WorkTime")]
    [InlineData("Pingshi.Shares")]
    [InlineData("Pingshi.Dispatch")]
    [InlineData("Pingshi.Tenders")]
    public void A_library_knows_nothing_of_web_or_database(string library)
    {
        var project = System.Xml.Linq.XDocument.Load(Path.Combine(Sources.Root, "src", library, library + ".csproj"));
        Assert.NotEqual("Microsoft.NET.Sdk.Web", project.Root!.Attribute("Sdk")!.Value);
        var asks = project.Descendants().Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference").Select(e => e.Attribute("Include")!.Value);
        Assert.DoesNotContain(asks, a => Outer().IsMatch(a));
        Assert.Empty(Sources.Below("src/" + library).Where(f => Outer().IsMatch(f.Value)).Select(f => f.Key));
    }

    [Fact]
    public void Nothing_is_named_after_nothing()
    {
        var names = from file in Sources.Below("src").Concat(Sources.Below("tests")).Concat(Sources.Below("bench"))
                    from Match type in TypeName().Matches(file.Value)
                    where Vague().IsMatch(type.Groups[1].Value)
                    select $"{file.Key}: {type.Groups[1].Value}";
        Assert.Empty(names);
    }

    [Fact]
    public void Nothing_is_included_across_the_wall() =>
        // An Include of a filtered parent drops rows in silence; queries join what their filters let through.
        Assert.Empty(Sources.Below("src/Pingshi").Where(f => Include().IsMatch(f.Value)).Select(f => f.Key));

    /// <summary>Where a query looks past the filter, and why it may.</summary>
    private static readonly Dictionary<string, int> PastTheFilter = new()
    {
        // Whether a mail address is known on the deployment: looked up and never told.
        ["src/Pingshi/Platform/Identity/InvitePerson.cs"] = 1,
        // Whom of the provider a customer's new need goes to: the customer begins it and learns only who joined.
        ["src/Pingshi/Accounts/AccountTeam.cs"] = 2,
        ["src/Pingshi/Needs/Intake.cs"] = 1,
        // How many promises keep a customer from being closed.
        ["src/Pingshi/Commitments/CommitmentQueries.cs"] = 1,
        // A person's own hours of one day, of which only the sum is told.
        ["src/Pingshi/Engagements/LogPresales.cs"] = 1,
    };

    [Fact]
    public void No_query_looks_past_the_filter_but_these() =>
        Assert.Equal(PastTheFilter.OrderBy(p => p.Key, StringComparer.Ordinal), Sources.Below("src/Pingshi")
            .Select(f => KeyValuePair.Create(f.Key, PastFilter().Count(f.Value))).Where(f => f.Value > 0).OrderBy(f => f.Key, StringComparer.Ordinal));

    private static string? ModuleOf(Type type) =>
        type.Assembly == typeof(Modules).Assembly && type.Namespace is { } space && space.StartsWith("Pingshi.", StringComparison.Ordinal) ? space.Split('.')[1] : null;

    [GeneratedRegex(@"\bPingshi\.([A-Z]\w+)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"Microsoft\.(AspNetCore|EntityFrameworkCore|Extensions\.Hosting|Data)|Npgsql|Pingshi\.csproj|using Pingshi\.(Platform|Host)")]
    private static partial Regex Outer();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilities|Common)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\.(Then)?Include\(")]
    private static partial Regex Include();

    [GeneratedRegex(@"\.IgnoreQueryFilters\(")]
    private static partial Regex PastFilter();
}
