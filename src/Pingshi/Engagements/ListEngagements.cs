using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

public static class ListEngagements
{
    public const string Route = "/engagements";

    public static readonly Policy See = Policy.For("engagements.see",
        Role.Requester, Role.Judge, Role.CustomerFinance, Role.AccountManager, Role.Presales, Role.DeskAgent, Role.Engineer, Role.Dispatcher, Role.Finance, Role.Manager,
        Role.PartnerManager, Role.PartnerEngineer, Role.PartnerFinance);

    public sealed record Row(EngagementId Id, string Title, string Customer, ProcurementMethod Method, Phase Phase, Instant? BidDeadline, Instant BeganAt);

    public sealed record Model(ListPage<Row> Page, bool MayBegin, bool MayRecord);

    /// <summary>An engagement beside its customer, as it is sorted and filtered.</summary>
    public sealed class Line
    {
        public required Engagement Engagement { get; init; }
        public required Organization Customer { get; init; }
    }

    public static readonly Listing<Line> Listing = new(
        (rows, text) => rows.Where(l => l.Engagement.Title.Contains(text) || l.Customer.Name.Contains(text) || (l.Engagement.ProjectNumber != null && l.Engagement.ProjectNumber.Contains(text))),
        new("began", EngagementWords.Began, l => l.Engagement.BeganAt),
        new("title", EngagementWords.Title, l => l.Engagement.Title),
        new("customer", EngagementWords.Customer, l => l.Customer.NameSort),
        new("phase", EngagementWords.PhaseWord, l => l.Engagement.Phase),
        new("deadline", EngagementWords.BidDeadline, l => l.Engagement.BidDeadline));

    public static readonly Policy Begin = Policy.For("engagements.begin", Role.Requester);
    public static readonly Policy Record = Policy.For("engagements.record-tender", Role.Presales, Role.AccountManager);

    public static void Map(Routes routes)
    {
        routes.Read<ListEngagementsPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    private static IQueryable<Line> Lines(AppDb db) =>
        from e in db.Set<Engagement>().AsNoTracking()
        join o in db.Set<Organization>() on e.CustomerId equals o.Id
        select new Line { Engagement = e, Customer = o };

    private static async Task<Model> ShowAsync(Call call) => new(
        await Listing.PageAsync(Lines(call.Db), Listing.Asked(call, descending: true),
            l => new Row(l.Engagement.Id, l.Engagement.Title, l.Customer.Name, l.Engagement.Method, l.Engagement.Phase, l.Engagement.BidDeadline, l.Engagement.BeganAt), call.Cancel),
        Begin.Allows(call.Scope), Record.Allows(call.Scope));

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(Lines(call.Db), Listing.Asked(call, descending: true), l => new()
    {
        ["title"] = l.Engagement.Title, ["customer"] = l.Customer.Name, ["method"] = l.Engagement.Method.ToString(), ["phase"] = l.Engagement.Phase.ToString(),
        ["projectNumber"] = l.Engagement.ProjectNumber, ["bidDeadline"] = l.Engagement.BidDeadline?.ToString(),
    }, "engagements.xlsx", call.Cancel);
}
