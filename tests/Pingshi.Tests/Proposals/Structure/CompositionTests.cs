using CsCheck;
using Pingshi.Partners;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Proposals.Structure;

namespace Pingshi.Tests.Proposals.Structure;

public class CompositionTests
{
    private static readonly Id<Organization> Us = Number(1);
    private static readonly Id<Organization> Customer = Number(99);

    [Theory]
    [InlineData(StructureForm.Sole, 1, 1)]
    [InlineData(StructureForm.Consortium, 1, 3)]
    [InlineData(StructureForm.Consortium, 2, 2)]
    [InlineData(StructureForm.Subcontract, 1, 3)]
    [InlineData(StructureForm.Resale, 2, 2)]
    public void A_whole_structure_has_no_reason_against(StructureForm form, int lead, int parties) =>
        Assert.Empty(Of(form, lead, parties).WhyNot());

    [Theory]
    [InlineData(StructureForm.Sole, 2, 2, "structure.provider-leads structure.sole-is-alone")]
    [InlineData(StructureForm.Sole, 1, 2, "structure.sole-is-alone")]
    [InlineData(StructureForm.Subcontract, 2, 2, "structure.provider-leads")]
    [InlineData(StructureForm.Subcontract, 1, 1, "structure.needs-another")]
    [InlineData(StructureForm.Consortium, 1, 1, "structure.needs-another")]
    [InlineData(StructureForm.Consortium, 9, 2, "structure.lead-missing")]
    [InlineData(StructureForm.Resale, 1, 2, "structure.partner-resells")]
    public void All_reasons_against_one_that_is_not_are_named(StructureForm form, int lead, int parties, string codes) =>
        Assert.Equal(codes.Split(' '), Of(form, lead, parties).WhyNot().Select(r => r.Rule.Code));

    [Fact]
    public void The_provider_is_always_a_party() =>
        Assert.Equal(["structure.provider-missing"], new Composition(StructureForm.Consortium, Number(2), Us, [Party(2), Party(3)]).WhyNot().Select(r => r.Rule.Code));

    [Fact]
    public void Who_takes_a_subcontract_may_not_subcontract_again()
    {
        var structure = Of(StructureForm.Subcontract, 1, 2);
        var second = structure with { Parties = [.. structure.Parties, Party(3) with { Under = Number(2) }] };
        var reason = Assert.Single(second.WhyNot());
        Assert.Equal(("structure.no-second-tier", "单位3"), (reason.Rule.Code, reason.Arguments[0]));
        Assert.Empty((structure with { Parties = [.. structure.Parties, Party(3) with { Under = Number(1) }] }).WhyNot());
    }

    [Fact]
    public void The_contracts_of_a_consortium_hang_below_the_one_that_all_signed()
    {
        var tree = ContractTree.Of(Of(StructureForm.Consortium, 2, 3), Customer, "县数据局");
        Assert.Equal(ContractKind.Main, tree.Kind);
        Assert.Equal((Customer, PartyRole.Purchaser), (tree.Asks.Organization, tree.Asks.Role));
        Assert.Equal([(Number(1), PartyRole.Member), (Number(2), PartyRole.Lead), (Number(3), PartyRole.Member)], tree.Performs.Select(p => (p.Organization, p.Role)));
        Assert.Equal([(ContractKind.Internal, Number(2), Number(1)), (ContractKind.Internal, Number(2), Number(3))], tree.Below.Select(n => (n.Kind, n.Asks.Organization, n.Performs.Single().Organization)));
    }

    [Theory]
    [InlineData(StructureForm.Subcontract, 1, ContractKind.Subcontract, PartyRole.Contractor, PartyRole.Subcontractor)]
    [InlineData(StructureForm.Resale, 2, ContractKind.Supply, PartyRole.Reseller, PartyRole.Supplier)]
    public void One_signs_with_the_customer_and_the_others_with_it(StructureForm form, int lead, ContractKind kind, PartyRole signs, PartyRole works)
    {
        var tree = ContractTree.Of(Of(form, lead, 2), Customer, "县数据局");
        Assert.Equal((Number(lead), signs), (tree.Performs.Single().Organization, tree.Performs.Single().Role));
        var below = Assert.Single(tree.Below);
        Assert.Equal((kind, Number(lead), works), (below.Kind, below.Asks.Organization, below.Performs.Single().Role));
    }

    /// <summary>Any composition at all: it is refused, or its contracts reach everyone once, without a cycle or a second tier.</summary>
    [Fact]
    public void Contracts_reach_every_party_without_a_cycle_or_a_second_tier() => Any.Sample(composition =>
    {
        if (composition.WhyNot().Any())
        {
            Assert.Throws<Refusal>(() => ContractTree.Of(composition, Customer, "县数据局"));
            return;
        }
        var tree = ContractTree.Of(composition, Customer, "县数据局");
        Assert.Equal(composition.Parties.Select(p => p.Organization).Order(), tree.All.SelectMany(n => n.Performs).Select(p => p.Organization).Distinct().Order());
        // Whoever asks for something was asked itself one contract further up: walking down never returns.
        Assert.All(tree.All, node => Assert.DoesNotContain(node.Asks.Organization, node.Performs.Select(p => p.Organization)));
        Walk(tree, []);
        Assert.DoesNotContain(tree.All.Where(n => n.Kind == ContractKind.Subcontract), n => n.Below.Count > 0);
        Assert.DoesNotContain(tree.All, n => n.Asks.Role == PartyRole.Subcontractor);
    }, iter: 2000);

    [Fact]
    public void Whatever_is_not_under_the_lead_is_a_second_tier() => Any.Sample(composition =>
        Assert.Equal(composition.Parties.Count(p => p.Under is { } under && (under != composition.Lead || p.Organization == composition.Lead)), composition.WhyNot().Count(r => r.Rule.Code == "structure.no-second-tier")), iter: 2000);

    private static void Walk(ContractNode node, IReadOnlyList<Id<Organization>> above)
    {
        Assert.DoesNotContain(node.Asks.Organization, above);
        foreach (var below in node.Below)
        {
            Assert.Contains(below.Asks.Organization, node.Performs.Select(p => p.Organization));
            Walk(below, [.. above, node.Asks.Organization]);
        }
    }

    private static Gen<Composition> Any =>
        from form in Gen.Enum<StructureForm>()
        from lead in Gen.Int[1, 5]
        from count in Gen.Int[0, 5]
        from under in Gen.Int[0, 12].Array[5]
        select new Composition(form, Number(lead), Us, [.. Enumerable.Range(1, count).Select(n => Party(n) with { Under = under[n - 1] is > 0 and <= 5 and var u ? Number(u) : null })]);

    internal static Composition Of(StructureForm form, int lead, int parties) => new(form, Number(lead), Us, [.. Enumerable.Range(1, parties).Select(Party)]);

    internal static PartyFacts Party(int number) => new(Number(number), $"单位{number}", PartnerKind.Technology);

    internal static Id<Organization> Number(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
