using NodaTime;
using Pingshi.Accounts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;

namespace Pingshi.Tests.Accounts;

public class RegionTests
{
    private static readonly Scope Job = Scope.System("test", Instant.FromUtc(2026, 11, 23, 4, 0));
    private static readonly Id<Organization> Us = Job.NewId<Organization>();

    [Fact]
    public void A_county_lies_in_the_region_that_names_it_most_closely()
    {
        Region[] regions = [Of("华东", "31", "32", "33"), Of("杭州", "3301"), Of("西湖", "330106")];
        Assert.Equal(["华东", "杭州", "西湖"], ((string[])["320102", "330102", "330106"]).Select(c => regions.Of(c)!.Name));
    }

    [Fact]
    public void A_county_that_no_region_names_lies_in_none() => Assert.Null(((Region[])[Of("华东", "31")]).Of("510104"));

    [Fact]
    public void A_closed_region_holds_no_county()
    {
        var closed = Of("杭州", "3301");
        closed.ClosedAt = Job.Now;
        Assert.Equal("华东", ((Region[])[closed, Of("华东", "33")]).Of("330106")!.Name);
    }

    [Fact]
    public void A_code_belongs_to_one_open_region()
    {
        var (east, closed) = (Of("华东", "31", "32"), Of("旧区", "33"));
        closed.ClosedAt = Job.Now;
        var against = ((Region[])[east, closed]).WhyNotMadeOf(["31", "33", "34"], null).Single();
        Assert.Equal((AccountWords.PrefixTaken, "31", "华东"), (against.Rule, against.Arguments[0], against.Arguments[1]));
    }

    [Fact]
    public void A_region_may_keep_its_own_codes()
    {
        var east = Of("华东", "31", "32");
        Assert.Empty(((Region[])[east]).WhyNotMadeOf(["31", "33"], east.Id));
    }

    private static Region Of(string name, params string[] prefixes) => new() { Id = Job.NewId<Region>(), OrganizationId = Us, Name = name, NameSort = name, Prefixes = prefixes };
}
