using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Policies;

/// <summary>How a version stands for a partner.</summary>
public enum PolicyState
{
    Coming,
    NoticeRuns,
    InForce,
    Former,
}

public static class ListPolicies
{
    public const string Route = "/policies";

    public static readonly Policy See = Policy.For("policies.see",
        Role.Manager, Role.AccountManager, Role.Presales, Role.Finance, Role.PartnerManager, Role.PartnerEngineer, Role.PartnerFinance).OrSteward(Side.Partner);

    public sealed record Row(Id<PolicyVersion> Id, int Number, string Title, LocalDate EffectiveOn, Instant PublishedAt, PolicyState State, Instant HoldsFrom);

    public sealed record Model(ListPage<Row> Page, bool IsPartner, bool MayDraft);

    public static readonly Listing<PolicyVersion> Listing = new(
#pragma warning disable CA1307 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(v => v.Title.Contains(text) || v.Text.Contains(text)),
#pragma warning restore CA1307
        new("number", PolicyWords.Number, v => v.Number),
        new("effectiveOn", PolicyWords.EffectiveOn, v => v.EffectiveOn),
        new("publishedAt", PolicyWords.PublishedAt, v => v.PublishedAt));

    public static void Map(Routes routes)
    {
        routes.Read<ListPoliciesPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    /// <summary>For whom the reader asks: a partner for itself, the provider for one that signed nothing.</summary>
    internal static Id<Organization>? ReaderOf(Scope scope) => scope.Side == Side.Partner ? scope.Acting : null;

    private static async Task<Model> ShowAsync(Call call)
    {
        var (history, reader) = (await call.Db.PoliciesAsync(call.Cancel), ReaderOf(call.Scope));
        var page = await Listing.PageAsync(call.Db.Set<PolicyVersion>().AsNoTracking(), Listing.Asked(call, descending: true), v => v, call.Cancel);
        return new(new([.. page.Rows.Select(v => RowOf(v, history, reader, call.Scope.Now))], page.Total, page.Page, page.Pages, page.Query), reader is not null, DraftPolicy.Keep.Allows(call.Scope));
    }

    private static Row RowOf(PolicyVersion v, PolicyHistory history, Id<Organization>? partner, Instant now) =>
        new(v.Id, v.Number, v.Title, v.EffectiveOn, v.PublishedAt, history.StateOf(v, partner, now), history.Begins(v, partner));

    private static async Task<IResult> ExportAsync(Call call)
    {
        var (history, partner, reader) = (await call.Db.PoliciesAsync(call.Cancel), ReaderOf(call.Scope), call.Service<Reader>());
        return await Listing.ExportAsync(call.Db.Set<PolicyVersion>().AsNoTracking(), Listing.Asked(call, descending: true), v => new()
        {
            ["number"] = v.Number, ["title"] = v.Title, ["effectiveOn"] = reader.Say(v.EffectiveOn), ["noticeDays"] = v.NoticeDays, ["publishedAt"] = reader.Say(v.PublishedAt),
            ["protectionDays"] = v.Terms.ProtectionDays, ["answerDays"] = v.Terms.AnswerDays, ["marginFloorPercent"] = v.Terms.MarginFloorPercent,
            ["state"] = reader.Say(PolicyWords.Of(history.StateOf(v, partner, call.Scope.Now))), ["holdsFrom"] = reader.Say(history.Begins(v, partner)),
        }, "policies.xlsx", call.Cancel);
    }
}
