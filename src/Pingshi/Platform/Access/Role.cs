using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pingshi.Platform.Access;

/// <summary>What a person does for the organisation it acts for.</summary>
public enum Role
{
    SystemAdministrator,
    SecurityAdministrator,
    AuditAdministrator,
    AccountManager,
    Presales,
    DeskAgent,
    Engineer,
    Dispatcher,
    Finance,
    Manager,
    Requester,
    Judge,
    CustomerFinance,
    PartnerManager,
    PartnerEngineer,
    PartnerFinance,
}

/// <summary>Which kind of organisation a scope acts for.</summary>
public enum Side
{
    Provider,
    Customer,
    Partner,
}

/// <summary>As JSON a set of roles is the list of their names.</summary>
internal sealed class RoleSetJson : JsonConverter<RoleSet>
{
    public override RoleSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RoleSet.Of(JsonSerializer.Deserialize<Role[]>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, RoleSet value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Each(), options);
}

/// <summary>A set of roles; stored as one number so that a database constraint can keep the three administrators apart.</summary>
[JsonConverter(typeof(RoleSetJson))]
public readonly record struct RoleSet(long Bits)
{
    public static RoleSet None => default;

    /// <summary>The three administrators (三员): no person holds two of them.</summary>
    public static RoleSet Administrators { get; } = Of(Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator);

    public static RoleSet Of(params ReadOnlySpan<Role> roles)
    {
        var bits = 0L;
        foreach (var role in roles)
        {
            bits |= 1L << (int)role;
        }
        return new(bits);
    }

    public bool Has(Role role) => (Bits & (1L << (int)role)) != 0;

    public bool HasAnyOf(RoleSet others) => (Bits & others.Bits) != 0;

    public IEnumerable<Role> Each() => Enum.GetValues<Role>().Where(Has);

    public static RoleSet OfSide(Side side) => side switch
    {
        Side.Provider => Of(
            Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator, Role.AccountManager, Role.Presales,
            Role.DeskAgent, Role.Engineer, Role.Dispatcher, Role.Finance, Role.Manager),
        Side.Customer => Of(Role.Requester, Role.Judge, Role.CustomerFinance),
        Side.Partner => Of(Role.PartnerManager, Role.PartnerEngineer, Role.PartnerFinance),
    };

    /// <summary>All reasons why one person of <paramref name="side"/> may not hold exactly these roles.</summary>
    public IEnumerable<Reason> WhyNotHeldBy(Side side)
    {
        foreach (var role in Each())
        {
            if (!OfSide(side).Has(role))
            {
                yield return AccessWords.RoleOfOtherSide.Because(nameof(Role), role);
            }
        }
        var administrator = new RoleSet(Bits & Administrators.Bits);
        if (administrator.Each().Count() > 1)
        {
            yield return AccessWords.TwoAdministrators.Because(nameof(Role));
        }
        if (administrator.Bits != 0 && administrator != this)
        {
            yield return AccessWords.AdministratorDoesBusiness.Because(nameof(Role));
        }
    }
}
