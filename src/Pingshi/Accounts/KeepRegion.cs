using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Accounts;

/// <summary>A region is added, renamed, cut anew, closed, opened again. None is deleted.</summary>
public static class KeepRegion
{
    public const string AddRoute = "/regions/new";
    public const string RenameRoute = "/regions/{region}";
    public const string CloseRoute = "/regions/{region}/close";

    public sealed record Input
    {
        [Required, StringLength(60)] public required string Name { get; init; }

        /// <summary>Division codes (GB/T 2260); one text may hold several, apart by spaces or commas.</summary>
        [Required, MaxLength(3000)] public required IReadOnlyList<string> Prefixes { get; init; }
    }

    public sealed record Kept(Id<Region> Region);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Kept>(AddRoute, Keeping.Keep, ListRegions.Route, AddAsync, _ => ListRegions.Route);
        routes.Act<Input, Kept>(RenameRoute, Keeping.Keep, ListRegions.Route, ChangeAsync, _ => ListRegions.Route);
        routes.Act<KeepIndustry.Closing, Kept>(CloseRoute, Keeping.Keep, ListRegions.Route, CloseAsync, _ => ListRegions.Route);
    }

    private static async Task<Kept> AddAsync(Call call, Input input)
    {
        var db = call.Db;
        var prefixes = DivisionCode.ReadPrefixes(input.Prefixes);
        Refusal.If((await db.Set<Region>().AsNoTracking().ToListAsync(call.Cancel)).WhyNotMadeOf(prefixes, null));
        var region = new Region { Id = db.Scope.NewId<Region>(), OrganizationId = db.Scope.Acting, Name = input.Name, NameSort = SortKey.Of(input.Name), Prefixes = prefixes };
        db.Add(region);
        db.Record("accounts.add-region", region.Id.Subject, null, ("name", input.Name), ("prefixes", string.Join(' ', prefixes)));
        return new(region.Id);
    }

    private static async Task<Kept> ChangeAsync(Call call, Input input)
    {
        var region = await LoadAsync(call);
        var prefixes = DivisionCode.ReadPrefixes(input.Prefixes);
        Refusal.If((await call.Db.Set<Region>().AsNoTracking().ToListAsync(call.Cancel)).WhyNotMadeOf(prefixes, region.Id));
        region.Rename(input.Name);
        region.Prefixes = prefixes;
        call.Db.Record("accounts.change-region", region.Id.Subject, null, ("name", input.Name), ("prefixes", string.Join(' ', prefixes)));
        return new(region.Id);
    }

    private static async Task<Kept> CloseAsync(Call call, KeepIndustry.Closing input)
    {
        var region = await LoadAsync(call);
        if (!input.Close)
        {
            // While it was closed, others may have taken its parts.
            Refusal.If((await call.Db.Set<Region>().AsNoTracking().ToListAsync(call.Cancel)).WhyNotMadeOf(region.Prefixes, region.Id));
        }
        region.ClosedAt = input.Close ? region.ClosedAt ?? call.Scope.Now : null;
        call.Db.Record(input.Close ? "accounts.close-region" : "accounts.open-region", region.Id.Subject, null, ("name", region.Name));
        return new(region.Id);
    }

    private static async Task<Region> LoadAsync(Call call)
    {
        var id = call.Id<Region>("region");
        var region = await call.Db.Set<Region>().SingleAsync(r => r.Id == id, call.Cancel);
        call.Expect(region);
        return region;
    }
}
