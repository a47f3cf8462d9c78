namespace Pingshi.Shares;

/// <summary>What happens to the part of an amount that is smaller than its unit. Every rule treats −x as the mirror of x.</summary>
public enum Rounding
{
    /// <summary>To the nearest unit, a half away from zero (四舍五入): the rule of commerce, and of every method here that names none.</summary>
    HalfUp,

    /// <summary>To the nearest unit, a half to the even one: unbiased over many amounts.</summary>
    HalfEven,

    /// <summary>Towards zero: never more than what is exact.</summary>
    Down,

    /// <summary>Away from zero: never less than what is exact.</summary>
    Up,
}
