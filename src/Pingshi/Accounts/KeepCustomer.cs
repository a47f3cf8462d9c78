using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>The provider adds a customer, and records what it knows of one.</summary>
public static class KeepCustomer
{
    public const string AddRoute = "/customers/new";
    public const string FactsRoute = "/customers/{organization}/facts";

    public sealed record Adding
    {
        [Required, StringLength(200)] public required string Name { get; init; }
        [StringLength(30)] public string? CreditCode { get; init; }
        public Id<Industry>? Industry { get; init; }
        public Id<Region>? Region { get; init; }
    }

    public sealed record Facts
    {
        [StringLength(30)] public string? CreditCode { get; init; }
        public Id<Industry>? Industry { get; init; }
        public Id<Region>? Region { get; init; }
    }

    public sealed record Kept(Id<Organization> Customer);

    public static void Map(Routes routes)
    {
        routes.Act<Adding, Kept>(AddRoute, Keeping.Keep, ListCustomers.Route, AddAsync, k => Patterns.Url(ShowCustomer.Route, k.Customer));
        routes.Act<Facts, Kept>(FactsRoute, Keeping.Keep, ShowCustomer.Route, ExecuteAsync, k => Patterns.Url(ShowCustomer.Route, k.Customer));
    }

    private static async Task<Kept> AddAsync(Call call, Adding input)
    {
        var db = call.Db;
        var code = CreditCode.Read(input.CreditCode);
        await db.CheckAsync(code, input.Industry, input.Region, null, call.Cancel);
        var customer = CreateOrganization.Execute(db, new() { Name = input.Name, Side = Side.Customer, CreditCode = code });
        var profile = await db.ProfileAsync(customer.Id, call.Cancel);
        (profile.IndustryId, profile.RegionId) = (input.Industry, input.Region);
        return new(customer.Id);
    }

    private static async Task<Kept> ExecuteAsync(Call call, Facts input)
    {
        var db = call.Db;
        var customer = await db.CustomerAsync(call);
        var profile = await ExpectAsync(call, customer);
        var code = CreditCode.Read(input.CreditCode);
        await db.CheckAsync(code, input.Industry, input.Region, profile, call.Cancel);
        customer.CreditCode = code;
        profile ??= await db.ProfileAsync(customer.Id, call.Cancel);
        (profile.IndustryId, profile.RegionId) = (input.Industry, input.Region);
        db.Record("accounts.keep-customer", customer.Id.Subject, null, ("creditCode", code), ("industry", input.Industry?.ToString()), ("region", input.Region?.ToString()));
        return new(customer.Id);
    }

    /// <summary>Refuses unless the caller saw both rows as they stand.</summary>
    /// <returns>The profile, where there is one.</returns>
    internal static async Task<CustomerProfile?> ExpectAsync(Call call, Organization customer)
    {
        var profile = await call.Db.Set<CustomerProfile>().SingleOrDefaultAsync(p => p.CustomerId == customer.Id, call.Cancel);
        WebWords.VersionNeeded.Unless(call.ExpectedVersion is not null);
        WebWords.ChangedMeanwhile.Unless(call.ExpectedVersion == VersionOf(customer, profile));
        return profile;
    }

    /// <summary>The facts lie in two rows; both versions only rise, so their sum changes with either.</summary>
    internal static long VersionOf(Organization customer, CustomerProfile? profile) => customer.Version + (profile?.Version ?? 0);

    extension(AppDb db)
    {
        private async Task CheckAsync(string? code, Id<Industry>? industry, Id<Region>? region, CustomerProfile? now, CancellationToken ct)
        {
            List<Reason> against = [.. CreditCode.WhyNot(code)];
            // What a customer has already may stay although it was closed since.
            if (industry is not null && industry != now?.IndustryId && !await db.Set<Industry>().AnyAsync(i => i.Id == industry && i.ClosedAt == null, ct))
            {
                against.Add(AccountWords.IndustryUnknown.Because("industry"));
            }
            if (region is not null && region != now?.RegionId && !await db.Set<Region>().AnyAsync(r => r.Id == region && r.ClosedAt == null, ct))
            {
                against.Add(AccountWords.RegionUnknown.Because("region"));
            }
            Refusal.If(against);
        }

        /// <summary>Industries to choose from: the open ones, and the one chosen already.</summary>
        internal async Task<IReadOnlyList<Choice<Industry>>> IndustryChoicesAsync(Id<Industry>? chosen, CancellationToken ct) =>
            await db.Set<Industry>().Where(i => i.ClosedAt == null || i.Id == chosen).OrderBy(i => i.NameSort).Select(i => new Choice<Industry>(i.Id, i.Name)).ToListAsync(ct);

        /// <summary>Regions to choose from: the open ones, and the one chosen already.</summary>
        internal async Task<IReadOnlyList<Choice<Region>>> RegionChoicesAsync(Id<Region>? chosen, CancellationToken ct) =>
            await db.Set<Region>().Where(r => r.ClosedAt == null || r.Id == chosen).OrderBy(r => r.NameSort).Select(r => new Choice<Region>(r.Id, r.Name)).ToListAsync(ct);
    }
}
