using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

public static class ListPartners
{
    public const string Route = "/partners";

    public static readonly Policy See = Policy.For("partners.list", Role.Manager, Role.AccountManager, Role.Presales, Role.Finance, Role.Dispatcher);
    public static readonly Policy Keep = Policy.For("partners.keep", Role.Manager, Role.AccountManager);

    /// <summary>A partner's organisation beside its record, which may not have been written yet.</summary>
    public sealed class Line
    {
        public required Organization Organization { get; init; }
        public required Partner? Partner { get; init; }
    }

    public sealed record Row(Id<Organization> Id, string Name, IReadOnlyList<PartnerKind> Kinds, IReadOnlyList<string> Regions, PartnerState? State, string? ContactName, string? ContactPhone);

    public sealed record Model(ListPage<Row> Page, bool MayKeep);

    public static readonly Listing<Line> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(l => l.Organization.Name.Contains(text)
            || (l.Partner != null && (l.Partner.Regions.Any(r => r.StartsWith(text)) || (l.Partner.ContactName != null && l.Partner.ContactName.Contains(text))))),
#pragma warning restore CA1307, CA1310
        new("name", PartnerWords.Name, l => l.Organization.NameSort),
        new("state", PartnerWords.State, l => l.Partner!.State));

    public static void Map(Routes routes)
    {
        routes.Read<ListPartnersPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    private static IQueryable<Line> Lines(AppDb db) =>
        from o in db.Set<Organization>().AsNoTracking()
        where o.Side == Side.Partner
        join p in db.Set<Partner>() on o.Id equals p.Id into records
        from p in records.DefaultIfEmpty()
        select new Line { Organization = o, Partner = p };

    private static Row RowOf(Line l) => new(
        l.Organization.Id, l.Organization.Name, l.Partner?.Kinds ?? [], l.Partner?.Regions ?? [], l.Partner?.State, l.Partner?.ContactName, l.Partner?.ContactPhone);

    private static async Task<Model> ShowAsync(Call call) => new(
        await Listing.PageAsync(Lines(call.Db), Listing.Asked(call), l => RowOf(l), call.Cancel), Keep.Allows(call.Scope));

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(Lines(call.Db), Listing.Asked(call), l => new()
    {
        ["name"] = l.Organization.Name, ["creditCode"] = l.Organization.CreditCode, ["size"] = l.Organization.Size?.ToString(),
        ["kinds"] = string.Join(',', l.Partner?.Kinds ?? []), ["regions"] = string.Join(',', l.Partner?.Regions ?? []), ["state"] = l.Partner?.State.ToString(),
        ["contact"] = l.Partner?.ContactName, ["phone"] = l.Partner?.ContactPhone, ["mail"] = l.Partner?.ContactMail,
    }, "partners.xlsx", call.Cancel);
}
