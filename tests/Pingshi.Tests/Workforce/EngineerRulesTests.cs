using NodaTime;
using Pingshi.Dispatch;
using Pingshi.Platform.Access;
using Pingshi.Workforce;

namespace Pingshi.Tests.Workforce;

public class EngineerRulesTests
{
    private static readonly EngineerInput Input = new() { Name = "王工", CountyCode = "510107" };

    [Fact]
    public void An_engineer_starts_from_a_county() =>
        Assert.Equal(["division.not-a-county"], Codes(Input with { CountyCode = "5101" }));

    [Fact]
    public void A_position_has_both_degrees() =>
        Assert.Equal([EngineerWords.BothDegrees.Code], Codes(Input with { Latitude = 30 }));

    [Fact]
    public void A_zone_must_exist() => Assert.Equal([EngineerWords.UnknownZone.Code], Codes(Input with { Zone = "Asia/Chengdu" }));

    [Fact]
    public void Only_a_partner_offers_its_engineers()
    {
        Assert.Equal([EngineerWords.OnlyPartnersOffer.Code], Codes(Input with { IsOffered = true }));
        Assert.Empty((Input with { IsOffered = true }).WhyNot(Side.Partner));
    }

    [Fact]
    public void A_position_from_a_Chinese_map_is_stored_as_WGS84()
    {
        var engineer = new Engineer { Id = default, OrganizationId = default };
        engineer.Describe(Input with { Latitude = 30.6, Longitude = 104.05, System = CoordinateSystem.Gcj02 });
        Assert.InRange(new GeoPoint(30.6, 104.05).DistanceTo(engineer.Position!.Value), 100, 1000);
        engineer.Describe(Input with { Latitude = 30.6, Longitude = 104.05 });
        Assert.Equal(new GeoPoint(30.6, 104.05), engineer.Position);
    }

    [Fact]
    public void Absences_run_forward_for_a_year_at_most_and_do_not_overlap()
    {
        var day = new LocalDate(2026, 12, 1);
        Assert.Equal([EngineerWords.AbsenceBackwards], WhyNot(day, day.PlusDays(-1)));
        Assert.Equal([EngineerWords.AbsenceTooLong], WhyNot(day, day.PlusDays(366)));
        Assert.Empty(WhyNot(day, day.PlusDays(365)));
        Assert.Equal([EngineerWords.AbsenceOverlaps], WhyNot(day, day, (day.PlusDays(-3), day)));
        Assert.Empty(WhyNot(day, day, (day.PlusDays(-3), day.PlusDays(-1)), (day.PlusDays(1), day.PlusDays(2))));
    }

    private static IEnumerable<Pingshi.Platform.Words.Rule> WhyNot(LocalDate from, LocalDate to, params IEnumerable<(LocalDate, LocalDate)> others) =>
        NoteAbsence.WhyNot(new() { From = from, To = to }, others).Select(r => r.Rule);

    private static IEnumerable<string> Codes(EngineerInput input) => input.WhyNot(Side.Provider).Select(r => r.Rule.Code);
}
