using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Policies;

namespace Pingshi.Partners;

public static class ListDeals
{
    public const string Route = "/deals";

    public static readonly Policy See = Policy.For("deals.see",
        Role.Manager, Role.AccountManager, Role.Presales, Role.PartnerManager, Role.PartnerEngineer, Role.PartnerFinance);

    public static readonly Policy Register = Policy.For("deals.register", Role.PartnerManager);
    public static readonly Policy Answer = Policy.For("deals.answer", Role.Manager, Role.AccountManager);

    /// <summary>A registration, whose it is, and whether another claims the same: of whom a partner sees none but itself.</summary>
    public sealed class Line
    {
        public required DealRegistration Deal { get; init; }
        public required Organization Partner { get; init; }
        public required bool IsContested { get; init; }
    }

    public sealed record Row(
        Id<DealRegistration> Id, string CustomerName, string Project, string Product, string Region, string Partner, DealState State, bool IsContested,
        Instant RegisteredAt, Instant? AnswerDueAt, Instant? ProtectedUntil);

    public sealed record Model(ListPage<Row> Page, IReadOnlyList<string> Products, bool IsPartner, bool MayRegister);

    public static readonly Listing<Line> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(l => l.Deal.CustomerName.Contains(text) || l.Deal.Project.Contains(text) || l.Deal.Product.Contains(text) || l.Deal.Region.StartsWith(text) || l.Partner.Name.Contains(text)),
#pragma warning restore CA1307, CA1310
        new("registeredAt", DealWords.RegisteredAt, l => l.Deal.RegisteredAt),
        new("customer", DealWords.Customer, l => l.Deal.CustomerName),
        new("project", DealWords.Project, l => l.Deal.Project),
        new("partner", DealWords.Partner, l => l.Partner.NameSort),
        new("answerDue", DealWords.AnswerDue, l => l.Deal.AnswerDueAt),
        new("protectedUntil", DealWords.ProtectedUntil, l => l.Deal.ProtectedUntil));

    public static void Map(Routes routes)
    {
        routes.Read<ListDealsPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    private static IQueryable<Line> Lines(AppDb db) =>
        from d in db.Set<DealRegistration>().AsNoTracking()
        join o in db.Set<Organization>() on d.OrganizationId equals o.Id
        select new Line
        {
            Deal = d, Partner = o,
            IsContested = db.Set<DealRegistration>().Any(other => other.OrganizationId != d.OrganizationId && (other.NameKey == d.NameKey || (other.CodeKey != null && other.CodeKey == d.CodeKey))),
        };

    private static Row RowOf(Line l, Instant now) => new(
        l.Deal.Id, l.Deal.CustomerName, l.Deal.Project, l.Deal.Product, l.Deal.Region, l.Partner.Name, l.Deal.StateAt(now), l.IsContested,
        l.Deal.RegisteredAt, l.Deal.AnsweredAt is null ? l.Deal.AnswerDueAt : null, l.Deal.ProtectedUntil);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, now, mayRegister) = (call.Db, call.Scope.Now, Register.Allows(call.Scope));
        var page = await Listing.PageAsync(Lines(db), Listing.Asked(call, descending: true), l => l, call.Cancel);
        var policy = mayRegister ? (await db.PoliciesAsync(call.Cancel)).InForce(call.Scope.Acting, now) : null;
        return new(new([.. page.Rows.Select(l => RowOf(l, now))], page.Total, page.Page, page.Pages, page.Query),
            [.. policy?.Terms.Rates.Select(r => r.Product) ?? []], call.Scope.Side == Side.Partner, mayRegister);
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var (reader, now) = (call.Service<Reader>(), call.Scope.Now);
        return await Listing.ExportAsync(Lines(call.Db), Listing.Asked(call, descending: true), l => new()
        {
            ["customer"] = l.Deal.CustomerName, ["creditCode"] = l.Deal.CustomerCreditCode, ["project"] = l.Deal.Project, ["product"] = l.Deal.Product, ["region"] = l.Deal.Region,
            ["partner"] = l.Partner.Name, ["state"] = reader.Say(DealWords.Of(l.Deal.StateAt(now))), ["registeredAt"] = reader.Say(l.Deal.RegisteredAt), ["answerDue"] = reader.Say(l.Deal.AnswerDueAt),
            ["answeredAt"] = l.Deal.AnsweredAt is { } at ? reader.Say(at) : null, ["protectedUntil"] = l.Deal.ProtectedUntil is { } until ? reader.Say(until) : null,
        }, "deals.xlsx", call.Cancel);
    }
}
