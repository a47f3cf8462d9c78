using System.ComponentModel.DataAnnotations;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>The provider brings a partner onto the deployment, with what it knows of it.</summary>
public static class AddPartner
{
    public const string Route = "/partners/new";

    public sealed record Input : PartnerInput
    {
        [Required, StringLength(200)] public required string Name { get; init; }
        [StringLength(18)] public string? CreditCode { get; init; }
    }

    public sealed record Added(Id<Organization> Partner);

    public static void Map(Routes routes) =>
        routes.Act<Input, Added>(Route, ListPartners.Keep, ListPartners.Route, (call, input) => Task.FromResult(Execute(call.Db, input)), a => Patterns.Url(ShowPartner.Route, [a.Partner]));

    public static Added Execute(AppDb db, Input input)
    {
        Refusal.If([.. CreditCode.WhyNot(input.CreditCode), .. input.WhyNot()]);
        var organization = CreateOrganization.Execute(db, new() { Name = input.Name, Side = Side.Partner, CreditCode = input.CreditCode });
        var partner = new Partner { Id = organization.Id };
        partner.Keep(input);
        db.Add(partner);
        db.Record("partners.add", partner.Id.Subject, null, ("kinds", string.Join(',', partner.Kinds)), ("state", partner.State.ToString()));
        return new(partner.Id);
    }
}
