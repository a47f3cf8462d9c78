using Pingshi.Engagements;
using Pingshi.Platform.Access;
using Pingshi.Platform.Web;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Access;

/// <summary>
/// One line of the access matrix, written by hand and never derived from the policies: a route, who may use it, what it
/// names, and a valid request.
/// </summary>
/// <remarks>
/// The cells are five groups of letters, one column a role, a dot where the role may not:
/// <code>
/// customer  rjf      requester, judge, finance
/// provider  apdexfm  account manager, presales, desk agent, engineer, dispatcher, finance, manager
/// partner   mef      manager, engineer, finance
/// admin     sca      system, security, audit administrator
/// steward   cp       the first person of a customer, of a partner, without any role
/// </code>
/// A capital letter: in every phase. A small one: only while the tender firewall is down. Who does not find what the route
/// names (<see cref="On"/>) may not whatever its role, and is answered as if it were not there; who finds it and has the
/// wrong role gets 403.
/// </remarks>
internal sealed record Line
{
    private const string Columns = "rjf apdexfm mef sca cp";

    private Line(string verb, string pattern, string? cells, params RouteKind[] kinds)
    {
        (Verb, Pattern, Own, Recorded, Kinds) = (verb, pattern, cells, cells, kinds);
        Check(cells);
    }

    public string Verb { get; }
    public string Pattern { get; }
    public IReadOnlyList<RouteKind> Kinds { get; }

    /// <summary>The cells on a customer's own need, and on a recorded tender. Null = anyone, signed in or not.</summary>
    public string? Own { get; }
    public string? Recorded { get; private init; }

    /// <summary>Who finds what the pattern's ids name; null where it names nothing.</summary>
    public Func<Ask, bool>? Finds { get; private init; }

    /// <summary>Where a route stands in several lines: what this one is about.</summary>
    public string? Case { get; private init; }

    /// <summary>A code beside <c>access.wrong-role</c> that says the same about an engagement of the other origin.</summary>
    public string? WrongRoleCode { get; private init; }

    public Func<Ask, object?> Input { get; private init; } = _ => null;
    public Func<Ask, Task<long?>> Version { get; private init; } = _ => Task.FromResult<long?>(null);
    public Func<Ask, Task>? Before { get; private init; }
    public IReadOnlyDictionary<string, Func<Ask, object>> Ids { get; private init; } = new Dictionary<string, Func<Ask, object>>();

    /// <summary>Set where one caller of each side is enough, because the act is slow by design (password hashing).</summary>
    public bool IsSlow { get; private init; }

    public string Title => $"{Verb} {Pattern}{(Case is null ? "" : $" ({Case})")}";

    public bool IsAct => Kinds.Any(k => k is RouteKind.Form or RouteKind.ApiAct);

    /// <summary>A model as page and as JSON.</summary>
    public static Line Read(string pattern, string? cells) => new("Read", pattern, cells, RouteKind.Page, RouteKind.Api);

    /// <summary>A page that has no JSON beside it.</summary>
    public static Line Page(string pattern, string? cells) => new("Page", pattern, cells, RouteKind.Page);

    /// <summary>JSON that has no page beside it.</summary>
    public static Line Data(string pattern, string? cells) => new("Data", pattern, cells, RouteKind.Api);

    /// <summary>A file or an export.</summary>
    public static Line File(string pattern, string? cells) => new("File", pattern, cells, RouteKind.File);

    /// <summary>An event stream.</summary>
    public static Line Stream(string pattern, string? cells) => new("Stream", pattern, cells, RouteKind.Stream);

    /// <summary>A form and the JSON act of the same pattern.</summary>
    /// <param name="recorded">The cells on a recorded tender, where they differ.</param>
    public static Line Act(string pattern, string? cells, string? recorded = null)
    {
        Check(recorded);
        return new("Act", pattern, cells, RouteKind.ApiAct, RouteKind.Form) { Recorded = recorded ?? cells };
    }

    /// <summary>Bytes sent to the API; there is no form.</summary>
    public static Line Upload(string pattern, string? cells) => new("Upload", pattern, cells, RouteKind.ApiAct);

    /// <summary>Who finds what the route names.</summary>
    public Line On(Func<Ask, bool> finds) => this with { Finds = finds };

    /// <summary>What an id of the pattern stands for; <c>engagement</c> and <c>requirement</c> have their own meaning without.</summary>
    public Line Naming(string name, Func<Ask, object> id) => this with { Ids = new Dictionary<string, Func<Ask, object>>(Ids) { [name] = id } };

    /// <summary>A valid input.</summary>
    public Line With(Func<Ask, object?> input) => this with { Input = input };

    /// <summary>The version it must start from.</summary>
    public Line At(Func<Ask, Task<long?>> version) => this with { Version = version };

    /// <summary>What must have happened before somebody may: a link that was made.</summary>
    public Line After(Func<Ask, Task> before) => this with { Before = before };

    public Line Otherwise(string code) => this with { WrongRoleCode = code };

    public Line Where(string what) => this with { Case = what };

    public Line Slowly() => this with { IsSlow = true };

    /// <summary>Whether the cells let this caller in, if it finds what is named.</summary>
    public bool Names(Ask ask)
    {
        var cells = ask.Project.Origin == Origin.OwnNeed ? Own : Recorded;
        if (cells is null)
        {
            return true;
        }
        return ask.Who is { } who && Places(who).Any(place => cells[place] is var cell && (char.IsUpper(cell) || (char.IsLower(cell) && !ask.Project.IsFirewallUp)));
    }

    public bool IsFound(Ask ask) => Finds is null || Finds(ask);

    /// <summary>Whether this caller may, on this engagement.</summary>
    public bool LetsIn(Ask ask) => Names(ask) && (Own is null || (ask.Who is not null && IsFound(ask)));

    private static IEnumerable<int> Places(Member who)
    {
        if (who.IsSteward)
        {
            yield return who.Company.Side == Side.Customer ? 20 : 21;
        }
        foreach (var role in who.Roles.Each())
        {
            yield return role switch
            {
                Role.Requester => 0, Role.Judge => 1, Role.CustomerFinance => 2,
                Role.AccountManager => 4, Role.Presales => 5, Role.DeskAgent => 6, Role.Engineer => 7, Role.Dispatcher => 8, Role.Finance => 9, Role.Manager => 10,
                Role.PartnerManager => 12, Role.PartnerEngineer => 13, Role.PartnerFinance => 14,
                Role.SystemAdministrator => 16, Role.SecurityAdministrator => 17, Role.AuditAdministrator => 18,
            };
        }
    }

    private static void Check(string? cells)
    {
        if (cells is not null && (cells.Length != Columns.Length || cells.Zip(Columns).Any(c => c.First != '.' && char.ToLowerInvariant(c.First) != c.Second)))
        {
            throw new InvalidOperationException($"'{cells}' does not fit the columns '{Columns}'.");
        }
    }
}

/// <summary>Somebody (or nobody) asks for a route on an engagement of the world.</summary>
internal sealed record Ask(Deployment Product, Project Project, Member? Who)
{
    public World World => Product.World;

    /// <summary>The caller's own organisation; the provider where nobody is signed in.</summary>
    public Company Company => Who?.Company ?? World.Provider;

    public bool IsTeam => Company == World.Provider && Who?.IsOnTeam == true;

    public override string ToString() => $"{Who?.ToString() ?? "nobody signed in"}, on {Project}";
}

/// <summary>Who finds what routes commonly name.</summary>
internal static class Finds
{
    /// <summary>The engagement: whoever holds a grant on it that is not silenced.</summary>
    public static bool Engagement(Ask ask) => ask.Who is { } who && ask.World.Reaches(who, ask.Project);

    /// <summary>The requirement that the partner was invited to: not its rival.</summary>
    public static bool Invited(Ask ask) => Engagement(ask) && ask.Company != ask.World.Rival;

    /// <summary>A requirement, a file or a fact that only the account team and the customer share.</summary>
    public static bool Shared(Ask ask) => Engagement(ask) && ask.Company.Side != Side.Partner;

    /// <summary>What belongs to the provider and concerns no engagement.</summary>
    public static bool Providers(Ask ask) => ask.Who?.Company == ask.World.Provider;

    /// <summary>Something of the caller's own organisation, which everyone of it finds.</summary>
    public static bool Own(Ask ask) => ask.Who is not null;

    /// <summary>Something of another organisation, which only the provider finds.</summary>
    public static bool Others(Ask ask) => Providers(ask);
}
