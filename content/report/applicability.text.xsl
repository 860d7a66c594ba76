<?xml version="1.0" encoding="UTF-8"?>
<!-- The statement of applicability as plain text: every control, whether it applies, whether it was taken on, why, and
     how it is rated. Lines, cover and foot are those of the diagnosis. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="diagnosis.text.xsl"/>

  <xsl:template match="/report">
    <xsl:call-template name="rule"><xsl:with-param name="of" select="'='"/></xsl:call-template>
    <xsl:call-template name="paragraph"><xsl:with-param name="text" select="title"/></xsl:call-template>
    <xsl:variable name="firm"><xsl:call-template name="firm-name"/></xsl:variable>
    <xsl:call-template name="paragraph"><xsl:with-param name="text" select="$firm"/></xsl:call-template>
    <xsl:call-template name="rule"><xsl:with-param name="of" select="'='"/></xsl:call-template>
    <xsl:call-template name="cover"/>
    <xsl:apply-templates select="pack" mode="statement"/>
    <xsl:call-template name="foot"/>
  </xsl:template>

  <xsl:template match="pack" mode="statement">
    <xsl:call-template name="heading"><xsl:with-param name="text" select="title"/></xsl:call-template>
    <xsl:variable name="edition"><xsl:apply-templates select="." mode="edition"/></xsl:variable>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="t:tr('Criteria')"/>
      <xsl:with-param name="value" select="$edition"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="t:tr('Content pack')"/>
      <xsl:with-param name="value" select="concat(@id, ' ', @version, ' ', profile)"/>
    </xsl:call-template>
    <xsl:variable name="figures"><xsl:apply-templates select="." mode="figures"/></xsl:variable>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="t:tr('Controls')"/>
      <xsl:with-param name="value" select="$figures"/>
    </xsl:call-template>
    <xsl:apply-templates select="section[control or unasked]" mode="statement"/>
  </xsl:template>

  <xsl:template match="section" mode="statement">
    <xsl:call-template name="line"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="text" select="concat('[ ', title, ' ]')"/>
    </xsl:call-template>
    <xsl:apply-templates select="control|unasked" mode="statement"/>
  </xsl:template>

  <xsl:template match="control|unasked" mode="statement">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="name"/></xsl:variable>
    <xsl:variable name="applies"><xsl:apply-templates select="." mode="applies"/></xsl:variable>
    <xsl:variable name="selected"><xsl:apply-templates select="." mode="selected"/></xsl:variable>
    <xsl:variable name="rated"><xsl:apply-templates select="." mode="rated"/></xsl:variable>
    <xsl:call-template name="line"/>
    <xsl:call-template name="paragraph"><xsl:with-param name="text" select="$name"/></xsl:call-template>
    <xsl:call-template name="point">
      <xsl:with-param name="name" select="t:tr('Applies')"/>
      <xsl:with-param name="value" select="$applies"/>
    </xsl:call-template>
    <xsl:call-template name="point">
      <xsl:with-param name="name" select="t:tr('Selection')"/>
      <xsl:with-param name="value" select="$selected"/>
    </xsl:call-template>
    <xsl:call-template name="point">
      <xsl:with-param name="name" select="t:tr('Rating')"/>
      <xsl:with-param name="value" select="$rated"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A fact about a control, further in. -->
  <xsl:template name="point">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="string($value)">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="first" select="concat('   ', $name)"/>
        <xsl:with-param name="indent" select="16"/>
        <xsl:with-param name="text" select="$value"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="control|unasked" mode="applies">
    <xsl:value-of select="@applies-word"/>
    <xsl:if test="@applies = 'no'"><xsl:value-of select="concat(' – ', skipped)"/></xsl:if>
  </xsl:template>

  <xsl:template match="control|unasked" mode="selected">
    <xsl:if test="@decided or @applies != 'no'">
      <xsl:value-of select="concat(@selected-word, ' – ', selection)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="control|unasked" mode="rated">
    <xsl:choose>
      <xsl:when test="@applies != 'no'">
        <xsl:value-of select="concat(@mark, ' ')"/>
        <xsl:call-template name="state"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@mandatory-words"/>
        <xsl:if test="@mandatory-words and @level-words">, </xsl:if>
        <xsl:value-of select="@level-words"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
