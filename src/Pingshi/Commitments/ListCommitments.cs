using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Commitments;

/// <summary>What became of a promise.</summary>
public enum CommitmentState
{
    Open,
    Overdue,
    Kept,
    KeptLate,
    Dropped,
}

/// <summary>Owed by me, owed to me, owed by my organisation: one page, the same for every side.</summary>
public static class ListCommitments
{
    public const string Home = "/commitments";

    /// <summary>Everyone with business of its own; administrators have none.</summary>
    public static readonly Policy See = Policy.For("commitments.see",
        Role.Requester, Role.Judge, Role.CustomerFinance, Role.AccountManager, Role.Presales, Role.DeskAgent, Role.Engineer, Role.Dispatcher, Role.Finance, Role.Manager,
        Role.PartnerManager, Role.PartnerEngineer, Role.PartnerFinance);

    public sealed record Row(
        Id<Commitment> Id, string Kind, string Title, string Link, string OwedBy, string? OwedByPerson, string OwedTo, Instant DueAt, bool IsProvisional,
        CommitmentState State, Instant? ClosedAt);

    /// <summary>How many promises another choice would show.</summary>
    public sealed record Count(Whose Whose, Stage Stage, int Rows);

    public sealed record Model(Whose Whose, Stage Stage, ListPage<Row> Page, IReadOnlyList<Count> Counts);

    /// <summary>A promise beside its parties, as it is sorted.</summary>
    public sealed class Line
    {
        public required Commitment Commitment { get; init; }
        public required Organization? By { get; init; }
        public required Person? Person { get; init; }
        public required Organization? To { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Read<ListCommitmentsPage, Model>(Home, See, call => ShowAsync(call, Whose.ByMe, Stage.Open));
        // Every choice is a route of its own: the lists there are, are the routes there are.
        foreach (var (whose, stage) in Enum.GetValues<Whose>().SelectMany(w => Enum.GetValues<Stage>().Select(s => (w, s))))
        {
            routes.Read<ListCommitmentsPage, Model>(UrlOf(whose, stage), See, call => ShowAsync(call, whose, stage));
            routes.File(UrlOf(whose, stage) + "/export", See, call => ExportAsync(call, whose, stage));
        }
    }

    /// <summary>The address of the list for these two choices.</summary>
    public static string UrlOf(Whose whose, Stage stage) => $"{Home}/{NameOf(whose)}/{NameOf(stage)}";

    public static CommitmentState StateOf(Commitment commitment, Instant now) => commitment switch
    {
        { DroppedAt: not null } => CommitmentState.Dropped,
        { DoneAt: { } done } => done <= commitment.DueAt ? CommitmentState.Kept : CommitmentState.KeptLate,
        _ => commitment.DueAt < now ? CommitmentState.Overdue : CommitmentState.Open,
    };

    private static string NameOf(Whose whose) => whose switch { Whose.ByMe => "by-me", Whose.ToMe => "to-me", Whose.ByUs => "by-us" };

    private static string NameOf(Stage stage) => stage switch { Stage.Open => "open", Stage.Overdue => "overdue", Stage.Done => "done" };

    // Titles are said in the reader's language, so the filter looks for the words in titles and in what fills them.
    private static Listing<Line> ListingFor(Call call)
    {
        var (kinds, reader) = (call.Service<CommitmentKinds>(), call.Service<Reader>());
        return new(
            (rows, text) =>
            {
                var named = kinds.Named(text, reader);
                return rows.Where(l => named.Contains(l.Commitment.Kind) || l.Commitment.Arguments.AsQueryable().Any(a => a.Contains(text))
                    || (l.By != null && l.By.Name.Contains(text)) || (l.To != null && l.To.Name.Contains(text)) || (l.Person != null && l.Person.Name.Contains(text)));
            },
            new("due", CommitmentWords.Due, l => l.Commitment.DueAt),
            new("by", CommitmentWords.OwedBy, l => l.By!.NameSort),
            new("to", CommitmentWords.OwedTo, l => l.To!.NameSort));
    }

    private static IQueryable<Line> Lines(AppDb db, IQueryable<Commitment> rows) =>
        from c in rows.AsNoTracking()
        join o in db.Set<Organization>() on c.OwedBy equals o.Id into debtors
        from debtor in debtors.DefaultIfEmpty()
        join o in db.Set<Organization>() on c.OwedTo equals o.Id into creditors
        from creditor in creditors.DefaultIfEmpty()
        join p in db.Set<Person>() on c.OwedByPerson equals (Id<Person>?)p.Id into people
        from person in people.DefaultIfEmpty()
        select new Line { Commitment = c, By = debtor, Person = person, To = creditor };

    private static async Task<Model> ShowAsync(Call call, Whose whose, Stage stage)
    {
        var (db, kinds, reader) = (call.Db, call.Service<CommitmentKinds>(), call.Service<Reader>());
        var listing = ListingFor(call);
        // What is done is read from its newest end, what is open from what comes first.
        var page = await listing.PageAsync(Lines(db, Rows(call, whose, stage)), listing.Asked(call, descending: stage == Stage.Done), l => l, call.Cancel);
        List<Count> counts = [];
        IEnumerable<(Whose, Stage)> shown = [.. Enum.GetValues<Whose>().Select(w => (w, Stage.Open)), .. Enum.GetValues<Stage>().Select(s => (whose, s))];
        foreach (var (other, at) in shown.Distinct())
        {
            counts.Add(new(other, at, await Rows(call, other, at).CountAsync(call.Cancel)));
        }
        return new(whose, stage, new([.. page.Rows.Select(l => RowOf(l, kinds, reader, call.Scope.Now))], page.Total, page.Page, page.Pages, page.Query), counts);
    }

    private static IQueryable<Commitment> Rows(Call call, Whose whose, Stage stage) =>
        call.Db.Set<Commitment>().Of(whose, call.Scope.Actor, call.Scope.Acting).At(stage, call.Scope.Now);

    private static Row RowOf(Line line, CommitmentKinds kinds, Reader reader, Instant now)
    {
        var c = line.Commitment;
        return new(c.Id, c.Kind, kinds.TitleOf(c, reader), c.Link, line.By?.Name ?? "—", line.Person?.Name, line.To?.Name ?? "—", c.DueAt, c.IsProvisional,
            StateOf(c, now), c.DoneAt ?? c.DroppedAt);
    }

    private static async Task<IResult> ExportAsync(Call call, Whose whose, Stage stage)
    {
        var (listing, kinds, reader) = (ListingFor(call), call.Service<CommitmentKinds>(), call.Service<Reader>());
        return await listing.ExportAsync(Lines(call.Db, Rows(call, whose, stage)), listing.Asked(call, descending: stage == Stage.Done), line =>
        {
            var row = RowOf(line, kinds, reader, call.Scope.Now);
            return new()
            {
                ["commitment"] = row.Title, ["owedBy"] = row.OwedBy, ["person"] = row.OwedByPerson, ["owedTo"] = row.OwedTo, ["due"] = reader.Say(row.DueAt),
                ["provisional"] = row.IsProvisional ? "yes" : "", ["state"] = reader.Say(CommitmentWords.Of(row.State)), ["closed"] = row.ClosedAt is { } closed ? reader.Say(closed) : null,
                ["link"] = row.Link,
            };
        }, "commitments.xlsx", call.Cancel);
    }
}
