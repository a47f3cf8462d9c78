using System.ComponentModel.DataAnnotations;

namespace Pingshi.Platform.Identity;

/// <summary>The provider brings a customer or partner onto the deployment.</summary>
internal static class CreateOrganization
{
    public const string Route = "/organizations/new";

    public sealed record Input
    {
        [Required, StringLength(200)] public required string Name { get; init; }
        public required Side Side { get; init; }
        [StringLength(30)] public string? CreditCode { get; init; }
        public OrganizationSize? Size { get; init; }
    }

    public sealed record Answer(Id<Organization> Id);

    private static readonly Rule OneProvider = new("organization.one-provider", 422,
        "一个部署只有一个服务商。", "A deployment has one provider.");

    public static void Map(Routes routes) =>
        routes.Act<Input, Answer>(Route, OrganizationDirectory.KeepOrganizations, ListOrganizations.Route, (call, input) => Task.FromResult(Execute(call.Db, input)), _ => ListOrganizations.Route);

    public static Answer Execute(AppDb db, Input input)
    {
        OneProvider.Unless(input.Side != Side.Provider, "side");
        var code = CreditCode.Read(input.CreditCode);
        Refusal.If(CreditCode.WhyNot(code));
        var organization = new Organization
        {
            Id = db.Scope.NewId<Organization>(), Side = input.Side, Name = input.Name, NameSort = SortKey.Of(input.Name),
            CreditCode = code, Size = input.Size, CreatedAt = db.Scope.Now,
        };
        db.Add(organization);
        db.Record("identity.create-organization", organization.Id.Subject, null, ("name", input.Name), ("side", input.Side.ToString()));
        return new(organization.Id);
    }
}
