using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Outbox;

namespace Pingshi.Host;

/// <summary>The one thing a person should do next, and where; without an address there is nothing to open.</summary>
public sealed record NextStep(Text Words, int? Count, string? Url)
{
    /// <summary>What the rule must know of the person's world.</summary>
    public sealed record Facts
    {
        public bool LacksSecondFactor { get; init; }

        /// <summary>Where the open promise that is due first is kept.</summary>
        public string? SoonestOwed { get; init; }
        public string? NewestEngagement { get; init; }
        public bool HasCustomers { get; init; }
        public int People { get; init; }
        public int PeopleWithoutRole { get; init; }
        public int ParkedMessages { get; init; }
    }

    // The three administrators are there from the first start.
    private const int Administrators = 3;

    public static NextStep Of(Scope scope, Facts facts) => scope switch
    {
        _ when facts.LacksSecondFactor => new(HomeWords.SetUpCodes, null, SetUpSecondFactor.Route),
        { Organization: null } => new(HomeWords.NoOrganization, null, null),
        _ when facts.SoonestOwed is { } owed => new(HomeWords.KeepSoonest, null, owed),
        _ when scope.Has(Role.SystemAdministrator) => OfSystemAdministrator(facts),
        _ when scope.Has(Role.SecurityAdministrator) && facts.PeopleWithoutRole > 0 => new(HomeWords.GiveRoles, facts.PeopleWithoutRole, ListPeople.Route),
        _ when scope.Has(Role.AuditAdministrator) => new(HomeWords.ReadAudit, null, AuditLog.Route),
        { Roles.Bits: 0, IsSteward: true } => new(HomeWords.InviteColleagues, null, ListPeople.Route),
        { Roles.Bits: 0 } => new(HomeWords.NoRole, null, null),
        _ when facts.NewestEngagement is { } newest => new(HomeWords.OpenNewest, null, newest),
        _ when ListEngagements.Begin.Allows(scope) => new(HomeWords.BeginNeed, null, BeginEngagement.Route),
        _ when ListEngagements.Record.Allows(scope) => new(HomeWords.RecordTender, null, RecordTender.Route),
        _ => new(HomeWords.Nothing, null, null),
    };

    private static NextStep OfSystemAdministrator(Facts facts) => facts switch
    {
        { ParkedMessages: > 0 } => new(HomeWords.SeeParked, facts.ParkedMessages, ParkedMessages.Route),
        { People: <= Administrators } => new(HomeWords.InvitePeople, null, ListPeople.Route),
        { HasCustomers: false } => new(HomeWords.NameCustomers, null, ListOrganizations.Route),
        _ => new(HomeWords.Nothing, null, null),
    };
}
