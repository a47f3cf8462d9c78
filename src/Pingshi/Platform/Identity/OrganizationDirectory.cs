namespace Pingshi.Platform.Identity;

/// <summary>Who may see and keep the directory of organisations and people.</summary>
internal static class OrganizationDirectory
{
    public static readonly Policy SeeOrganizations = Policy.For("directory.see-organizations",
        Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator, Role.AccountManager, Role.Presales, Role.Manager, Role.Finance, Role.Dispatcher);

    public static readonly Policy KeepOrganizations = Policy.For("directory.keep-organizations",
        Role.SystemAdministrator, Role.AccountManager, Role.Manager);

    public static readonly Policy SeePeople = Policy.For("directory.see-people",
        Role.SystemAdministrator, Role.SecurityAdministrator, Role.AccountManager, Role.Manager).OrSteward();

    public static readonly Policy InvitePeople = Policy.For("directory.invite-people",
        Role.SystemAdministrator, Role.AccountManager, Role.Manager).OrSteward();

    public static readonly Policy GiveRoles = Policy.For("directory.give-roles", Role.SecurityAdministrator).OrSteward();

    public static readonly Policy DisablePeople = Policy.For("directory.disable-people", Role.SystemAdministrator);

    public static void Map(Routes routes)
    {
        ListOrganizations.Map(routes);
        CreateOrganization.Map(routes);
        ListPeople.Map(routes);
        InvitePerson.Map(routes);
        GiveRolesTo.Map(routes);
        DisablePerson.Map(routes);
    }
}
