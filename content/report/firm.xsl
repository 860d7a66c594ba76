<?xml version="1.0" encoding="UTF-8"?>
<!-- What the firm's own papers share: starting texts that it adapts and signs. So no remark on how they came about stands at
     their end. A kind's own stylesheet imports this. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:key name="control" match="section/control" use="@address"/>

  <xsl:template name="remarks">
    <xsl:if test="$has-foreign"><p style="quiet"><xsl:value-of select="concat($foreign-mark, ' ', t:tr('Not translated: shown in the language of the pack.'))"/></p></xsl:if>
  </xsl:template>

  <!-- What to change before it is used: a frame at the head, to be taken out. -->
  <xsl:template name="adapt">
    <xsl:param name="text"/>
    <p style="advice"><b><xsl:value-of select="t:say('使う前に（直したら、この枠は消します）', 'Before use (take this frame out when done)')"/></b><br/><xsl:value-of select="$text"/></p>
  </xsl:template>

  <!-- Who made it known, at the end: the day, the firm, its head. -->
  <xsl:template name="signed">
    <p align="end"><xsl:call-template name="value"><xsl:with-param name="key" select="'issued'"/></xsl:call-template></p>
    <p align="end"><xsl:call-template name="firm-name"/><br/><xsl:call-template name="value"><xsl:with-param name="key" select="'representative'"/></xsl:call-template></p>
  </xsl:template>

</xsl:stylesheet>
