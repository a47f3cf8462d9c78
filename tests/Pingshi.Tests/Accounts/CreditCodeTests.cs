using CsCheck;
using Pingshi.Platform.Identity;

namespace Pingshi.Tests.Accounts;

public class CreditCodeTests
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<string> Codes = Gen.Char[Characters].Array[17].Select(c => new string(c)).Select(c => c + CreditCode.CheckCharacterOf(c + "0"));

    [Theory]
    [InlineData("91350100M000100Y43")] // the example of GB 32100-2015
    [InlineData("91330106673959654P")]
    [InlineData("914403001922038216")]
    public void Takes_codes_that_are_in_use(string code) => Assert.Empty(CreditCode.WhyNot(code, "creditCode"));

    [Theory]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y433")]
    [InlineData("91350100I000100Y43")]
    [InlineData("91350100m000100Y43")]
    [InlineData("九1350100M000100Y43")]
    public void Refuses_what_does_not_look_like_a_code(string code) =>
        Assert.Equal([CreditCode.WrongForm], CreditCode.WhyNot(code, "creditCode").Select(r => r.Rule));

    [Fact]
    public void Finds_every_single_character_that_was_mistyped() =>
        Gen.Select(Codes, Gen.Int[0, 17], Gen.Char[Characters]).Where((code, at, typed) => code[at] != typed)
            .Sample((code, at, typed) =>
                Assert.Equal([CreditCode.WrongCheckCharacter], CreditCode.WhyNot(code[..at] + typed + code[(at + 1)..], "creditCode").Select(r => r.Rule)));

    [Fact]
    public void Takes_every_code_with_the_check_character_it_asks_for() =>
        Codes.Sample(code => Assert.Empty(CreditCode.WhyNot(code, "creditCode")));

    [Theory]
    [InlineData(" 91350100m000 100y43 ", "91350100M000100Y43")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void Is_stored_without_spaces_and_in_capitals(string? typed, string? stored) => Assert.Equal(stored, CreditCode.Read(typed));
}
