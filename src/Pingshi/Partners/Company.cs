using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>What an organisation declared its size to be, on a day, with its declaration where there is one; the newest stands.</summary>
public sealed class SizeDeclaration : IOrganizationOwned
{
    public required Id<SizeDeclaration> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required OrganizationSize Size { get; init; }
    public required LocalDate On { get; init; }
    public Id<StoredFile>? File { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
}

/// <summary>
/// How two companies hang together so that they may not both take part in one contract's procurement (implementing
/// regulation of the Government Procurement Law, art. 18).
/// </summary>
public enum RelationKind
{
    /// <summary>The same person is responsible for both (单位负责人为同一人).</summary>
    SameLegalRepresentative,

    /// <summary>One holds the other directly (直接控股).</summary>
    Holding,

    /// <summary>One manages the other (管理关系).</summary>
    Management,
}

/// <summary>A company related to the owner; it need not be on this deployment, so it is known by name and credit code.</summary>
public sealed class RelatedOrganization : IOrganizationOwned
{
    public required Id<RelatedOrganization> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Name { get; init; }
    public string? CreditCode { get; init; }
    public required RelationKind Kind { get; init; }
}

internal static class Company
{
    public static readonly Policy See = Policy.For("company.see",
        Role.Manager, Role.AccountManager, Role.Presales, Role.Finance, Role.PartnerManager, Role.PartnerFinance, Role.PartnerEngineer).OrSteward(Side.Partner);

    public static readonly Policy Keep = Policy.For("company.keep",
        Role.Manager, Role.AccountManager, Role.Presales, Role.PartnerManager).OrSteward(Side.Partner);

    extension(AppDb db)
    {
        public Task<Organization> MyCompanyAsync(CancellationToken ct)
        {
            var mine = db.Scope.Acting;
            return db.Set<Organization>().SingleAsync(o => o.Id == mine, ct);
        }

        /// <summary>An uploaded file of one's own that no engagement has taken yet.</summary>
        public async Task MustBeMyFileAsync(Id<StoredFile>? file, CancellationToken ct)
        {
            if (file is not { } id)
            {
                return;
            }
            var mine = db.Scope.Acting;
            if (!await db.Set<StoredFile>().AnyAsync(f => f.Id == id && f.OrganizationId == mine, ct))
            {
                throw Refusal.NotFound;
            }
        }
    }
}
