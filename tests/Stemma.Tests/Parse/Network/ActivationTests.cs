using System.Numerics;
using Stemma.Parse;
using Xunit;

namespace Stemma.Tests.Parse.Network;

public sealed class ActivationTests
{
    // Four units in the last place of numbers near one.
    private const double Tolerance = 4.8e-7;

    [Fact]
    public void Functions_are_as_near_to_the_true_ones_as_single_precision_allows()
    {
        for (var x = -20.0; x <= 20; x += 0.0173)
        {
            var value = new Vector<float>((float)x);
            var exact = (double)(float)x;
            Assert.Equal(1, Activation.Exp((float)x) / Math.Exp(exact), 2 * Tolerance);
            Assert.Equal(1 / (1 + Math.Exp(-exact)), Activation.Sigmoid(value)[0], Tolerance);
            Assert.Equal(Math.Tanh(exact), Activation.Tanh(value)[0], Tolerance);
        }
    }

    [Theory]
    [InlineData(1e30f)]
    [InlineData(-1e30f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Beyond_all_bounds_they_stay_finite(float x)
    {
        Assert.True(float.IsFinite(Activation.Exp(x)));
        Assert.InRange(Activation.Sigmoid(new Vector<float>(x))[0], 0f, 1f);
        Assert.InRange(Activation.Tanh(new Vector<float>(x))[0], -1f, 1f);
    }
}
