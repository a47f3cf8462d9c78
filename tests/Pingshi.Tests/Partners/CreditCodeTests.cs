using CsCheck;
using Pingshi.Partners;

namespace Pingshi.Tests.Partners;

public class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91440300708461136T", true)]
    [InlineData("91440300708461136U", false)]
    [InlineData("9144030070846113", false)]
    [InlineData("91440300708461136t", false)]
    [InlineData("9144030070846113IT", false)]
    public void Is_well_formed_where_its_last_character_checks_the_others(string code, bool wellFormed) => Assert.Equal(wellFormed, CreditCode.IsWellFormed(code));

    [Fact]
    public void One_changed_character_is_always_noticed() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[0, 30]).Sample((at, to) =>
        {
            const string Code = "91440300708461136T";
            var changed = Code.Remove(at, 1).Insert(at, Alphabet[to].ToString());
            Assert.Equal(changed == Code, CreditCode.IsWellFormed(changed));
        });
}
