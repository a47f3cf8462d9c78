using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Accounts;

/// <summary>An industry is added, renamed, closed, opened again. None is deleted: what customers are in stays readable.</summary>
public static class KeepIndustry
{
    public const string AddRoute = "/industries/new";
    public const string RenameRoute = "/industries/{industry}";
    public const string CloseRoute = "/industries/{industry}/close";

    public sealed record Input
    {
        [Required, StringLength(60)] public required string Name { get; init; }
    }

    public sealed record Closing
    {
        /// <summary>False opens it again.</summary>
        public required bool Close { get; init; }
    }

    public sealed record Kept(Id<Industry> Industry);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Kept>(AddRoute, Keeping.Keep, ListIndustries.Route, (call, input) => Task.FromResult(Add(call.Db, input)), _ => ListIndustries.Route);
        routes.Act<Input, Kept>(RenameRoute, Keeping.Keep, ListIndustries.Route, RenameAsync, _ => ListIndustries.Route);
        routes.Act<Closing, Kept>(CloseRoute, Keeping.Keep, ListIndustries.Route, CloseAsync, _ => ListIndustries.Route);
    }

    public static Kept Add(AppDb db, Input input)
    {
        var industry = new Industry { Id = db.Scope.NewId<Industry>(), OrganizationId = db.Scope.Acting, Name = input.Name, NameSort = SortKey.Of(input.Name) };
        db.Add(industry);
        db.Record("accounts.add-industry", industry.Id.Subject, null, ("name", input.Name));
        return new(industry.Id);
    }

    private static async Task<Kept> RenameAsync(Call call, Input input)
    {
        var industry = await LoadAsync(call);
        industry.Rename(input.Name);
        call.Db.Record("accounts.rename-industry", industry.Id.Subject, null, ("name", input.Name));
        return new(industry.Id);
    }

    private static async Task<Kept> CloseAsync(Call call, Closing input)
    {
        var industry = await LoadAsync(call);
        industry.ClosedAt = input.Close ? industry.ClosedAt ?? call.Scope.Now : null;
        call.Db.Record(input.Close ? "accounts.close-industry" : "accounts.open-industry", industry.Id.Subject, null, ("name", industry.Name));
        return new(industry.Id);
    }

    private static async Task<Industry> LoadAsync(Call call)
    {
        var id = call.Id<Industry>("industry");
        var industry = await call.Db.Set<Industry>().SingleAsync(i => i.Id == id, call.Cancel);
        call.Expect(industry);
        return industry;
    }
}
