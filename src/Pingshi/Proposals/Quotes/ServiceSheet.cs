using Pingshi.Accounts;

namespace Pingshi.Proposals.Quotes;

/// <summary>The work of a line at each site, in minutes of one person, and where it can be had (division codes; none = everywhere).</summary>
public sealed record LineWork(string Name, int InstallationMinutes, int ConstructionMinutes, int YearlyMinutes, IReadOnlyList<string> Regions);

/// <summary>A site that the quote covers, and its county.</summary>
public sealed record CoveredSite(Id<Site> Id, string Name, string CountyCode);

/// <summary>The work in one province, over all its sites.</summary>
public sealed record RegionWork(Text Region, int Sites, long InstallationMinutes, long ConstructionMinutes, long YearlyMinutes, long WholeMinutes);

/// <summary>What the quote asks of people on site, by region, before anything is promised.</summary>
/// <param name="WithoutEngineer">Sites in whose city no engineer is based; empty where no engineer is known at all.</param>
/// <param name="NotThere">Lines whose offer does not reach a site, with those sites.</param>
public sealed record ServiceSheet(IReadOnlyList<RegionWork> Regions, IReadOnlyList<string> WithoutEngineer, IReadOnlyList<LineGap> NotThere)
{
    // Beijing, Tianjin, Shanghai, Chongqing: the province is the city.
    private static readonly string[] Municipalities = ["11", "12", "31", "50"];

    /// <param name="bases">County codes that engineers start from.</param>
    public static ServiceSheet Of(IReadOnlyCollection<LineWork> lines, IReadOnlyCollection<CoveredSite> sites, IReadOnlyCollection<string> bases, int years)
    {
        var cities = bases.Select(CityOf).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. sites.GroupBy(s => s.CountyCode[..2]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => RegionOf([.. g], lines, years))],
            bases.Count == 0 ? [] : [.. sites.Where(s => !cities.Contains(CityOf(s.CountyCode))).Select(s => s.Name)],
            [.. from line in lines
                let gaps = sites.Where(s => !Reaches(line, s)).Select(s => s.Name).ToList()
                where gaps.Count > 0
                select new LineGap(line.Name, gaps)]);
    }

    private static RegionWork RegionOf(IReadOnlyList<CoveredSite> sites, IReadOnlyCollection<LineWork> lines, int years)
    {
        var at = sites.SelectMany(s => lines.Where(l => Reaches(l, s))).ToList();
        var (installation, construction, yearly) = (at.Sum(l => (long)l.InstallationMinutes), at.Sum(l => (long)l.ConstructionMinutes), at.Sum(l => (long)l.YearlyMinutes));
        return new(DivisionCode.ProvinceOf(sites[0].CountyCode), sites.Count, installation, construction, yearly, installation + construction + (yearly * years));
    }

    private static bool Reaches(LineWork line, CoveredSite site) => line.Regions.Count == 0 || line.Regions.Any(r => site.CountyCode.StartsWith(r, StringComparison.Ordinal));

    private static string CityOf(string county) => Municipalities.Contains(county[..2]) ? county[..2] : county[..4];
}

/// <summary>A line and the sites that its offer does not reach.</summary>
public sealed record LineGap(string Name, IReadOnlyList<string> Sites);
