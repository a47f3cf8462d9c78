using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Workforce;

public static class ListEngineers
{
    public const string Route = "/engineers";

    public static readonly Policy See = Policy.For("engineers.see",
        Role.Dispatcher, Role.Manager, Role.DeskAgent, Role.Presales, Role.Engineer, Role.PartnerManager, Role.PartnerEngineer);
    public static readonly Policy Keep = Policy.For("engineers.keep", Role.Dispatcher, Role.Manager, Role.PartnerManager);

    /// <summary>An engineer and its employer.</summary>
    public sealed class Line
    {
        public required Engineer Engineer { get; init; }
        public required Organization Employer { get; init; }
    }

    public sealed record Row(Id<Engineer> Id, string Name, string Employer, string CountyCode, IReadOnlyList<string> Skills, IReadOnlyList<string> Industries, bool IsOffered, bool IsClosed);

    public sealed record Model(ListPage<Row> Page, IReadOnlyList<Choice<Person>> People, bool MayKeep, bool MayOffer);

    public static readonly Listing<Line> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(l => l.Engineer.Name.Contains(text) || l.Engineer.CountyCode.StartsWith(text)
            || l.Engineer.Skills.Any(s => s.Contains(text)) || l.Engineer.Industries.Any(i => i.Contains(text))),
#pragma warning restore CA1307, CA1310
        new("name", EngineerWords.Name, l => l.Engineer.NameSort),
        new("employer", EngineerWords.Employer, l => l.Employer.NameSort),
        new("county", EngineerWords.County, l => l.Engineer.CountyCode),
        new("closed", EngineerWords.State, l => l.Engineer.ClosedAt));

    public static void Map(Routes routes)
    {
        routes.Read<ListEngineersPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    private static IQueryable<Line> Lines(AppDb db) =>
        from e in db.Set<Engineer>().AsNoTracking()
        join o in db.Set<Organization>() on e.OrganizationId equals o.Id
        select new Line { Engineer = e, Employer = o };

    private static async Task<Model> ShowAsync(Call call) => new(
        await Listing.PageAsync(Lines(call.Db), Listing.Asked(call), l => new Row(
            l.Engineer.Id, l.Engineer.Name, l.Employer.Name, l.Engineer.CountyCode, l.Engineer.Skills, l.Engineer.Industries, l.Engineer.IsOffered, l.Engineer.ClosedAt != null), call.Cancel),
        Keep.Allows(call.Scope) ? await call.Db.OurPeopleAsync(call.Cancel) : [], Keep.Allows(call.Scope), call.Scope.Side == Side.Partner);

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(Lines(call.Db), Listing.Asked(call), l => new()
    {
        ["name"] = l.Engineer.Name, ["employer"] = l.Employer.Name, ["countyCode"] = l.Engineer.CountyCode, ["latitude"] = l.Engineer.Latitude, ["longitude"] = l.Engineer.Longitude,
        ["skills"] = string.Join(',', l.Engineer.Skills), ["industries"] = string.Join(',', l.Engineer.Industries), ["offered"] = l.Engineer.IsOffered, ["closed"] = l.Engineer.ClosedAt is not null,
    }, "engineers.xlsx", call.Cancel);
}

internal static class Engineers
{
    extension(AppDb db)
    {
        /// <summary>The people of one's own organisation, of whom an engineer may be one.</summary>
        public async Task<IReadOnlyList<Choice<Person>>> OurPeopleAsync(CancellationToken ct)
        {
            var mine = db.Scope.Acting;
            return await (
                from m in db.Set<Membership>()
                join p in db.Set<Person>() on m.PersonId equals p.Id
                where m.OrganizationId == mine && m.EndedAt == null
                orderby p.NameSort
                select new Choice<Person>(p.Id, p.Name)).ToListAsync(ct);
        }
    }

    extension(Call call)
    {
        /// <summary>One's own engineer that the route names, in the version the caller saw.</summary>
        public async Task<Engineer> MyEngineerAsync()
        {
            var (id, mine) = (call.Id<Engineer>("engineer"), call.Scope.Acting);
            var engineer = await call.Db.Set<Engineer>().SingleOrDefaultAsync(e => e.Id == id && e.OrganizationId == mine, call.Cancel) ?? throw Refusal.NotFound;
            call.Expect(engineer);
            return engineer;
        }

        /// <summary>All reasons why this may not be one of our engineers.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotEngineerAsync(EngineerInput input)
        {
            List<Reason> against = [.. input.WhyNot(call.Scope.Side ?? Side.Customer)];
            if (input.Person is { } person && !(await call.Db.OurPeopleAsync(call.Cancel)).Any(p => p.Id == person))
            {
                against.Add(EngineerWords.NotOnePerson.Because("person"));
            }
            return against;
        }
    }
}
